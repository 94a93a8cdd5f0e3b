import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { ChangeUser } from '../app/change-user';
import { CreateUser } from '../app/create-user';
import { PasswordHasher } from '../app/password-hasher';
import { translateViolations } from '../app/translate-violations';
import { StaffDirectory } from '../data/staff-directory.query';
import { acceptPassword } from '../domain/password-rules';
import { DomainError } from '../../kernel/domain-error';
import { requireSession } from './browser-session';
import { ChangeUserRequest, CreateUserRequest } from './identity.requests';
import { UserListResponse, UserResponse } from './identity.responses';

@ApiTags('identity')
@Controller('users')
export class UsersController {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly createUser: CreateUser,
    private readonly changeUser: ChangeUser,
    private readonly hasher: PasswordHasher,
    private readonly idempotency: Idempotency,
  ) {}

  /** Everybody who works here, by name. */
  @Get()
  async list(): Promise<UserListResponse> {
    return { items: await this.directory.all() };
  }

  @Roles('admin')
  @Post()
  async create(
    @Body() body: CreateUserRequest, @CurrentStaff() staff: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserResponse> {
    requireSession(staff);
    const { password, teamIds = [], locale = 'fa', ...person } = body;
    const passwordHash = await this.hasher.hash(acceptPassword(password, person));
    const answer = await translateViolations(() => this.idempotency.run({ scope: `users.create:${staff.id}`, key, request: body }, 201, async (tx) => {
      const id = this.createUser.execute(tx, { ...person, locale, teamIds, passwordHash });
      return { body: { id, ...person, locale, active: true, teamIds } };
    }));
    return sendOnce(reply, answer);
  }

  @Roles('admin')
  @Patch(':id')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeUserRequest, @CurrentStaff() staff: StaffActor): Promise<UserResponse> {
    requireSession(staff);
    const [person] = await this.directory.find([id]);
    if (!person) throw DomainError.notFound('user');
    const { password, ...change } = body;
    const passwordHash = password === undefined ? undefined : await this.hasher.hash(acceptPassword(password, person));
    await this.changeUser.execute(id, { ...change, passwordHash });
    return (await this.directory.find([id]))[0]!;
  }
}
