namespace Onsite.Server.Contracts;

/// <summary>What came of asking a language model where an answer makes the points that were not observed.</summary>
/// <param name="Scorecard">The scorecard of the newest judgement.</param>
/// <param name="Outcome">What the model proposed and the rubric bore out, in a sentence.</param>
public sealed record AssistedScorecard(Scorecard Scorecard, string Outcome);
