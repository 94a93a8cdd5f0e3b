import { Module } from '@nestjs/common';
import { AnswerComplaint } from './app/answer-complaint';
import { CompanyProfile } from './app/company';
import { PreviewPromise } from './app/preview-promise';
import { TrackComplaint } from './app/track-complaint';
import { TrackingQuery } from './data/tracking.query';
import { AnswersController } from './http/answers.controller';
import { CompanyController } from './http/company.controller';
import { ComplaintsController } from './http/complaints.controller';
import { PreferencesController } from './http/preferences.controller';
import { SettingsController } from './http/settings.controller';
import { TrackingController } from './http/tracking.controller';
import { UnsubscribeController } from './http/unsubscribe.controller';

/** What a customer may see and do. */
@Module({
  controllers: [ComplaintsController, TrackingController, AnswersController, PreferencesController, UnsubscribeController, SettingsController, CompanyController],
  providers: [AnswerComplaint, CompanyProfile, PreviewPromise, TrackComplaint, TrackingQuery],
})
export class PortalModule {}
