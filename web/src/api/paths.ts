import type {
  About,
  AskHint,
  AttemptDetail,
  AttemptPage,
  AttemptStatus,
  DraftSaved,
  Hint,
  Home,
  Kind,
  Level,
  QuestionDetail,
  QuestionPage,
  QuestionStatus,
  RoundKind,
  SaveDraft,
  Scorecard,
  Settings,
  StartAttempt,
} from './types';

/*
 * The routes in the shape that openapi-typescript generates, so that the client takes either:
 * when the schema is generated, `client.ts` imports its `paths` instead of these.
 */
type Json<T> = { content: { 'application/json': T } };
type Body<T> = { requestBody: Json<T> };
type None = { content?: never };
type Get<Result, Parameters = Record<never, never>> = {
  parameters: Parameters;
  responses: { 200: Json<Result> };
};
type ById = { path: { id: string } };

export type QuestionQuery = {
  q?: string;
  kind?: Kind[];
  round?: RoundKind[];
  level?: Level[];
  competency?: string[];
  status?: QuestionStatus[];
  minDifficulty?: number;
  maxDifficulty?: number;
  sort?: string;
};

export type AttemptQuery = {
  status?: AttemptStatus;
  slug?: string;
  limit?: number;
  before?: string;
};

export interface paths {
  '/api/questions': { get: Get<QuestionPage, { query?: QuestionQuery }> };
  '/api/questions/{slug}': { get: Get<QuestionDetail, { path: { slug: string } }> };
  '/api/attempts': {
    get: Get<AttemptPage, { query?: AttemptQuery }>;
    post: Body<StartAttempt> & {
      responses: { 200: Json<AttemptDetail>; 201: Json<AttemptDetail> };
    };
  };
  '/api/attempts/{id}': {
    get: Get<AttemptDetail, ById>;
    delete: { parameters: ById; responses: { 204: None } };
  };
  '/api/attempts/{id}/draft': {
    put: Body<SaveDraft> & { parameters: ById; responses: { 200: Json<DraftSaved> } };
  };
  '/api/attempts/{id}/coach': {
    post: { parameters: ById; responses: { 200: Json<AttemptDetail> } };
  };
  '/api/attempts/{id}/hints': {
    post: Body<AskHint> & { parameters: ById; responses: { 200: Json<Hint> } };
  };
  '/api/attempts/{id}/submit': {
    post: Body<SaveDraft> & { parameters: ById; responses: { 200: Json<Scorecard> } };
  };
  '/api/attempts/{id}/scorecard': {
    get: Get<Scorecard, ById & { query?: { compareWith?: string } }>;
  };
  '/api/home': { get: Get<Home> };
  '/api/settings': {
    get: Get<Settings>;
    put: Body<Settings> & { responses: { 200: Json<Settings> } };
  };
  '/api/about': { get: Get<About> };
}
