/** What the server says, in its own words: names for the generated schema, and what the live hub sends, which OpenAPI does not describe. */
import type { components, paths } from './generated/schema';

type Schemas = components['schemas'];

export type Level = Schemas['Level'];
export type Mode = Schemas['AttemptMode'];
export type AttemptStatus = Schemas['AttemptStatus'];
export type QuestionStatus = Schemas['QuestionStatus'];
export type Outcome = Schemas['Outcome'];
export type Rating = Schemas['Rating'];
export type Kind = Schemas['QuestionKind'];
export type RoundKind = Schemas['RoundKind'];
export type QuestionSort = 'match' | 'title' | 'difficulty' | 'minutes' | 'last';

/** UTF-16 offsets into exactly the text that was sent. */
export type Span = Schemas['Span'];
export type Named = Schemas['Named'];
export type Facet = Schemas['Facet'];
export type DifficultyFacet = Schemas['DifficultyFacet'];
export type QuestionFacets = Schemas['QuestionFacets'];
export type QuestionSummary = Schemas['QuestionSummary'];
export type QuestionPage = Schemas['QuestionPage'];
export type Fact = Schemas['FactView'];
export type Term = Schemas['Term'];
export type TermRelation = Schemas['TermRelation'];
export type RelationKind = TermRelation['kind'];
export type QuestionDetail = Schemas['QuestionDetail'];
export type Tick = Schemas['Tick'];
export type AttemptSummary = Schemas['AttemptSummary'];
export type AttemptPage = Schemas['AttemptPage'];
export type Hint = Schemas['HintView'];
export type AttemptDetail = Schemas['AttemptDetail'];
export type StartAttempt = Schemas['StartAttempt'];
export type SaveDraft = Schemas['SaveDraft'];
export type DraftSaved = Schemas['DraftSaved'];
export type AskHint = Schemas['AskHint'];
export type Check = Schemas['Check'];
export type RuleReading = Schemas['RuleReading'];
export type Band = Schemas['Band'];
export type CompetencyScore = Schemas['CompetencyScore'];
export type Explanation = Schemas['ExplanationView'];
export type EvidenceView = Schemas['EvidenceView'];
export type FindingView = Schemas['FindingView'];
export type Change = Schemas['Change'];
export type Comparison = Schemas['Comparison'];
export type LevelText = Schemas['LevelText'];
export type Judgement = Schemas['JudgementView'];
export type ScorecardQuestion = Schemas['ScorecardQuestion'];
export type Scorecard = Schemas['Scorecard'];
export type MarkKind = Schemas['MarkKind'];
export type MarkSentence = Schemas['MarkSentence'];
export type MarkView = Schemas['MarkView'];
export type GradeAnswer = Schemas['GradeAnswer'];
export type GradeView = Schemas['GradeView'];
export type QuestionLearning = Schemas['QuestionLearning'];
export type Qualities = Schemas['QualitiesView'];
export type Quality = Schemas['QualityView'];
export type QualityKind = Quality['kind'];
export type QualityMention = Schemas['QualityMentionView'];
export type QualityAspect = QualityMention['aspect'];
export type Breadth = Schemas['BreadthView'];
export type StoryView = Schemas['StoryView'];
export type StoryShare = Schemas['StoryShareView'];
export type StoryPart = StoryShare['part'];
export type TellingKind = StoryView['kind'];
export type Suggestion = Schemas['SuggestionView'];
export type CompetencyStanding = Schemas['CompetencyStanding'];
export type MisconceptionSeen = Schemas['MisconceptionSeen'];
export type DayActivity = Schemas['DayActivity'];
export type Home = Schemas['Home'];
export type Settings = Schemas['Settings'];
export type About = Schemas['About'];

export type QuestionQuery = NonNullable<paths['/api/questions']['get']['parameters']['query']>;
export type AttemptQuery = NonNullable<paths['/api/attempts']['get']['parameters']['query']>;

export type LiveCompetency = {
  id: string;
  name: string;
  heard: number;
  partly: number;
  of: number;
  ticks: LiveTick[];
};
export type LiveTick = { weight: number; must: boolean; state: 'open' | 'part' | 'heard' };
export type LiveSentence = { start: number; length: number; hit: boolean; must: boolean };
export type LiveHearing = {
  attemptId: string;
  sequence: number;
  low: number;
  high: number;
  musts: { heard: number; of: number };
  points: number;
  competencies: LiveCompetency[];
  sentences: LiveSentence[];
  words: number;
};
