import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { AddCategory } from '../app/add-category';
import { type Category, Categories } from '../app/categories';
import { AddCategoryRequest } from './categories.requests';

/** What customers can complain about. */
@Controller('categories')
export class CategoriesController {
  constructor(private readonly categories: Categories, private readonly adder: AddCategory, private readonly once: Idempotency) {}

  @Get()
  async list(): Promise<{ items: Category[] }> {
    return { items: await this.categories.all() };
  }

  @Post() @Roles('admin')
  async add(
    @Body() body: AddCategoryRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const answer = await this.once.run({ scope: `categories:${actor.id}`, key, request: body }, 201, async (tx) => ({
      body: { id: (await this.adder.execute(body, tx)).id },
    }));
    this.categories.refresh();
    return sendOnce(reply, answer);
  }
}
