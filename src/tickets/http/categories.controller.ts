import { Controller, Get } from '@nestjs/common';
import { type Category, Categories } from '../app/categories';

/** What customers can complain about. */
@Controller('categories')
export class CategoriesController {
  constructor(private readonly categories: Categories) {}

  @Get()
  async list(): Promise<{ items: Category[] }> {
    return { items: await this.categories.all() };
  }
}
