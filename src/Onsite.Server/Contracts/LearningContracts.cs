using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Learning;

namespace Onsite.Server.Contracts;

/// <summary>A sentence of an answer that is marked.</summary>
/// <param name="Criterion">Id of the point.</param>
/// <param name="Kind">What is said of the sentence.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the answer.</param>
/// <param name="Length">Number of UTF-16 code units, above 0.</param>
public sealed record MarkSentence(string Criterion, MarkKind Kind, int Start, int Length);

/// <summary>A mark and how it stands to the rubric of now.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Criterion">Id of the point.</param>
/// <param name="Statement">The point in plain words.</param>
/// <param name="Kind">What is said of the sentence.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="AttemptId">The attempt it was found in; it may be gone.</param>
/// <param name="FromEarlierRubric">Whether it was made under another state of the rubric.</param>
/// <param name="Resting">Why it changes nothing now; null where it holds.</param>
public sealed record MarkView(string Id, string Criterion, string Statement, MarkKind Kind, string Sentence, DateTimeOffset MadeAt, string? AttemptId, bool FromEarlierRubric, string? Resting);

/// <summary>A mark that a finding rests on, as it was when the answer was judged.</summary>
public sealed record FindingMarkView(string Id, MarkKind Kind, string Sentence, DateTimeOffset MadeAt);

/// <summary>A person's grade for an answer.</summary>
/// <param name="Grade">From 0 to 100.</param>
/// <param name="By">Who grades; empty for oneself.</param>
/// <param name="Note">What they say about it; may be empty.</param>
public sealed record GradeAnswer(double Grade, string By, string Note);

/// <summary>A graded answer.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Grade">The person's grade, from 0 to 100.</param>
/// <param name="Score">What the rubric gives it now, from 0 to 100.</param>
/// <param name="Level">The level it was graded for.</param>
/// <param name="By">Who graded; empty for oneself.</param>
/// <param name="Note">What they say about it.</param>
/// <param name="GradedAt">When.</param>
/// <param name="AttemptId">The attempt that was graded; it may be gone.</param>
/// <param name="Words">Words and figures in the answer.</param>
public sealed record GradeView(string Id, double Grade, double Score, Level Level, string By, string Note, DateTimeOffset GradedAt, string? AttemptId, int Words);

/// <summary>How an answer would be expected to be graded. It changes neither score nor rating.</summary>
/// <param name="Grade">The grade, from 0 to 100.</param>
/// <param name="Grades">How many grades it was learned from.</param>
/// <param name="Score">What the rubric alone says.</param>
public sealed record ExpectedGradeView(double Grade, int Grades, double Score);

/// <summary>What people taught about a question.</summary>
/// <param name="Marks">The marks, oldest first.</param>
/// <param name="Grades">The graded answers, oldest first.</param>
/// <param name="GradesNeeded">How many grades it takes for an expectation.</param>
/// <param name="Expected">What is expected of the answer asked about; null where no answer is, or where there are too few grades of other answers.</param>
public sealed record QuestionLearning(IReadOnlyList<MarkView> Marks, IReadOnlyList<GradeView> Grades, int GradesNeeded, ExpectedGradeView? Expected);

/// <summary>One of the judgements of an answer.</summary>
/// <param name="Number">0 for the one when it was handed in, then counting up.</param>
/// <param name="JudgedAt">When.</param>
/// <param name="Rating">The rating.</param>
/// <param name="Score">The score.</param>
/// <param name="Marked">How many findings rest on marks.</param>
public sealed record JudgingView(int Number, DateTimeOffset JudgedAt, Rating Rating, ScoreRange Score, int Marked);
