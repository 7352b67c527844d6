import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Id } from '../http/fields.js';

const ROLES = [
  'person-assigned',
  'head-of-unit',
  'leader-in-charge',
  'standing-agency',
  'office',
  'assistance-team',
  'committee-member',
  'deputy-head',
  'head-of-committee',
  'clerk',
  'auditor',
  'administrator',
] as const;

export class SignInDto {
  @ApiProperty({ maxLength: 100 }) @IsString() @MaxLength(100) login!: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(200) password!: string;
}

export class OfficeDto {
  @ApiProperty({ enum: ROLES }) @IsIn(ROLES) role!: (typeof ROLES)[number];
  @Id() unitId!: string;
}
