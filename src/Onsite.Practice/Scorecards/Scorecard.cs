using Onsite.Content.Ratings;

namespace Onsite.Practice.Scorecards;

/// <summary>The verdict on an answer: a pure function of its findings, the level and the declared rules.</summary>
/// <param name="Rating">What an interviewer would write.</param>
/// <param name="ScoreLow">Percent of the weight earned when what is unknown counts nothing; from 0 to 100, one decimal.</param>
/// <param name="ScoreHigh">Percent of the weight earned when what is unknown counts in full.</param>
/// <param name="Why">The rule that gave the rating, and how each of its conditions was met.</param>
/// <param name="WhyNot">The rule of the next better rating, and what kept the answer from it; null at the top.</param>
/// <param name="Competencies">The findings gathered by competency, in the order in which the rubric first names them.</param>
/// <param name="Summary">Score and range in a sentence.</param>
public sealed record Scorecard(
    Rating Rating,
    double ScoreLow,
    double ScoreHigh,
    RuleReading Why,
    RuleReading? WhyNot,
    IReadOnlyList<CompetencyScore> Competencies,
    string Summary);

/// <summary>A rule held against findings.</summary>
/// <param name="Rule">The rule's id, as content declares it.</param>
/// <param name="Rating">The rating that it gives.</param>
/// <param name="Checks">Its conditions.</param>
public sealed record RuleReading(string Rule, Rating Rating, IReadOnlyList<RuleCheck> Checks);

/// <summary>A condition of a rule held against findings.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Actual">What is there.</param>
/// <param name="Holds">Whether it is enough.</param>
public sealed record RuleCheck(string Text, string Actual, bool Holds);

/// <summary>What an answer earned in one competency.</summary>
/// <param name="Competency">Id of the competency.</param>
/// <param name="Low">Percent of the whole earned at least.</param>
/// <param name="High">Percent of the whole earned at most.</param>
/// <param name="Of">Percent of the whole that could be earned.</param>
/// <param name="Criteria">Ids of the findings.</param>
public sealed record CompetencyScore(string Competency, double Low, double High, double Of, IReadOnlyList<string> Criteria);
