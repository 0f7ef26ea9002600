using Microsoft.AspNetCore.Http.HttpResults;

namespace Onsite.Server.Hosting;

/// <summary>Every problem that the API can report (RFC 9457), in one place. The type is stable; the detail is for people.</summary>
internal static class Problems
{
    public static ProblemHttpResult QuestionNotFound(string slug) =>
        Make(StatusCodes.Status404NotFound, "question-not-found", "There is no such question", $"No question has the name '{slug}'. It may have been renamed; look for it in the question bank.");

    public static ProblemHttpResult AttemptNotFound() =>
        Make(StatusCodes.Status404NotFound, "attempt-not-found", "There is no such attempt", "It was deleted, or it is in another data folder.");

    public static ProblemHttpResult QuestionGone() =>
        Make(StatusCodes.Status409Conflict, "question-gone", "The question is no longer in the catalogue", "The answer is kept and exported as it is. Bring the question's folder back to have it judged.");

    public static ProblemHttpResult DraftConflict(int revision, string text, DateTimeOffset savedAt) => Make(
        StatusCodes.Status409Conflict,
        "draft-conflict",
        "Another window saved this draft",
        "Both texts are safe: yours in this window, the other one with this problem. Choose which to go on with.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["revision"] = revision, ["text"] = text, ["savedAt"] = savedAt });

    public static ProblemHttpResult AlreadySubmitted() =>
        Make(StatusCodes.Status409Conflict, "already-submitted", "The answer was handed in", "It does not change any more. Start another attempt to go on.");

    public static ProblemHttpResult NotSubmitted() =>
        Make(StatusCodes.Status409Conflict, "not-submitted", "The answer was not handed in yet", "Submit it to see its scorecard.");

    public static ProblemHttpResult AnswerTooLong(int maximum) =>
        Make(StatusCodes.Status413PayloadTooLarge, "answer-too-long", "The answer is too long", $"At most {maximum:N0} characters are kept. What was saved before is safe.");

    public static ProblemHttpResult EmptyAnswer() =>
        Make(StatusCodes.Status422UnprocessableEntity, "empty-answer", "There is nothing to judge", "Write a sentence or two, or discard the attempt.");

    public static ProblemHttpResult HintsNeedCoaching() =>
        Make(StatusCodes.Status409Conflict, "hints-need-coaching", "Hints belong to coached answers", "Call the coach in first; the attempt is then marked as coached.");

    public static ProblemHttpResult NothingLeftToHint() =>
        Make(StatusCodes.Status409Conflict, "nothing-left-to-hint", "No hint is left", "Every point was heard or hinted at.");

    public static ProblemHttpResult LevelNotAsked(string levels) =>
        Make(StatusCodes.Status422UnprocessableEntity, "level-not-asked", "The question is not asked at this level", $"It is asked at: {levels}.");

    public static ProblemHttpResult OutOfRange(string detail) =>
        Make(StatusCodes.Status422UnprocessableEntity, "out-of-range", "A value is out of range", detail);

    public static ProblemHttpResult CrossSite() =>
        Make(StatusCodes.Status403Forbidden, "cross-site", "The request comes from another site", "Requests that change something carry the header 'X-Onsite: 1' and come from Onsite's own pages.");

    private static ProblemHttpResult Make(int status, string type, string title, string detail, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, instance: null, status, title, $"/problems/{type}", extensions);
}
