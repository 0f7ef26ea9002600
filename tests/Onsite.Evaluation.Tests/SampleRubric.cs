using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>A rubric with every kind of way, its question, and an answer that makes most of its points.</summary>
internal static class SampleRubric
{
    public const string Topic = "The card call timed out\nA customer pays and the card network does not reply within three seconds. What do you do about it?";

    public const string Answer =
        """
        A timeout is an unknown outcome: the charge may have happened although no response came back.

        Every attempt carries the same idempotency key, which the client chooses once.

        1. We write the intent to a journal.
        2. We call the network.
        3. We record the result.

        Retries use exponential backoff with jitter, at most 5 attempts over 30 seconds.

        I would not use two-phase commit across the services, because the network takes no part in it.
        """;

    public static Rubric Rubric { get; } = new(
        [
            Judging.Point("unknown-outcome", 30, must: true, Judging.Statement("the charge may/might have happened although no response came"), Judging.Statement("the outcome is unknown/ambiguous")),
            Judging.Point("same-key", 25, must: true, Judging.Statement("every retry/attempt carries the same {idempotency-key}!")),
            Judging.Point("bounded-retries", 20, must: false, Judging.Parts(2, "{exponential-backoff}", "{jitter}", "at most <number> attempts", "{retry-budget}", "{circuit-breaker}")),
            Judging.Point("journal-first", 15, must: false, Judging.Steps("write/record the intent!", "call the network/gateway", "record the result!")),
            Judging.Point("cache-and-breaker", 10, must: false, Judging.Parts(2, "{redis}!", "{circuit-breaker}!")),
        ],
        [
            Judging.Misconception("timeout-is-decline", "a timeout means that the payment failed", "it is safe to charge again"),
            Judging.Misconception("two-phase-commit", "{two-phase-commit}! across the services"),
        ]);

    public static AnswerEvaluator Evaluator { get; } = Judging.Compile(Rubric, Topic);
}
