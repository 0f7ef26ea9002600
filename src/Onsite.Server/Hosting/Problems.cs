using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Onsite.Documents;
using Onsite.Practice.Designs;
using Onsite.Server.Contracts;

namespace Onsite.Server.Hosting;

/// <summary>Every problem that the API can report (RFC 9457), in one place. The type is stable; the detail is for people.</summary>
internal static class Problems
{
    private const string Prefix = "/problems/";

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

    public static ProblemHttpResult BrokenTranscript(IEnumerable<Diagnostic> problems) =>
        Make(StatusCodes.Status422UnprocessableEntity, "broken-transcript", "The transcript cannot be used", string.Join(' ', problems.Take(5).Select(p => $"Line {p.Line}, column {p.Column}: {p.Message} {p.Fix}")) + " The text is saved.");

    public static ProblemHttpResult EmptyAnswer() =>
        Make(StatusCodes.Status422UnprocessableEntity, "empty-answer", "There is nothing to judge", "Write a sentence or two, or discard the attempt.");

    public static ProblemHttpResult HintsNeedCoaching() =>
        Make(StatusCodes.Status409Conflict, "hints-need-coaching", "Hints belong to coached answers", "Call the coach in first; the attempt is then marked as coached.");

    public static ProblemHttpResult NothingLeftToHint() =>
        Make(StatusCodes.Status409Conflict, "nothing-left-to-hint", "No hint is left", "Every point was heard or hinted at.");

    public static ProblemHttpResult NoRatingRules() =>
        Make(StatusCodes.Status409Conflict, "no-rating-rules", "The content has no rules for a rating", "The file ratings.yaml is missing or broken; 'onsite content check' says where. The answer is kept, and can be handed in when the file is mended.");

    public static ProblemHttpResult LevelNotAsked(string levels) =>
        Make(StatusCodes.Status422UnprocessableEntity, "level-not-asked", "The question is not asked at this level", $"It is asked at: {levels}.");

    public static ProblemHttpResult MarkNotFound() =>
        Make(StatusCodes.Status404NotFound, "mark-not-found", "There is no such mark", "It was taken back already, or it is in another data folder.");

    public static ProblemHttpResult GradeNotFound() =>
        Make(StatusCodes.Status404NotFound, "grade-not-found", "There is no such grade", "It was taken back already, or it is in another data folder.");

    public static ProblemHttpResult MarkRefused(string code, string reason) =>
        Make(StatusCodes.Status422UnprocessableEntity, "mark-refused", "The sentence cannot be marked", reason, new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = code });

    public static ProblemHttpResult JudgedMeanwhile() =>
        Make(StatusCodes.Status409Conflict, "judged-meanwhile", "The answer was changed at the same time", "Nothing is lost. Judge it anew once more.");

    public static ProblemHttpResult NoModel() => Make(
        StatusCodes.Status409Conflict,
        "no-model",
        "No language model is named",
        $"Set {ModelEndpoint.AddressVariable} and {ModelEndpoint.ModelVariable} and start the server again. Nothing was changed.");

    public static ProblemHttpResult ModelFailed(string sentence) =>
        Make(StatusCodes.Status502BadGateway, "model-failed", "The language model was of no help", sentence + " Nothing was changed.");

    public static ProblemHttpResult ScenarioNotFound(string slug) =>
        Make(StatusCodes.Status404NotFound, "scenario-not-found", "There is no such scenario", $"No scenario has the name '{slug}'. It may have been renamed; look for it in the list of scenarios.");

    public static ProblemHttpResult ScenarioGone() =>
        Make(StatusCodes.Status409Conflict, "scenario-gone", "The scenario is no longer in the catalogue", "The design is kept and exported as it is. Bring the scenario's folder back to run it.");

    public static ProblemHttpResult DesignNotFound() =>
        Make(StatusCodes.Status404NotFound, "design-not-found", "There is no such design", "It or its version was deleted, or it is in another data folder.");

    public static ProblemHttpResult DesignConflict(KeptDesign kept, string yours) => Make(
        StatusCodes.Status409Conflict,
        "design-conflict",
        "Another window saved this design",
        "Both texts are safe: yours in this window, the other one with this problem. Choose which to go on with.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["revision"] = kept.Revision, ["title"] = kept.Title, ["text"] = kept.Text, ["savedAt"] = kept.SavedAt, ["yours"] = yours });

    public static ProblemHttpResult ReferenceNotYet() =>
        Make(StatusCodes.Status409Conflict, "reference-not-yet", "The reference is not shown yet", "Keep a design of your own for this scenario first. While a round at it is open, nothing of the reference is shown: hand the round in, or delete it.");

    public static ProblemHttpResult DesignTooLong() =>
        Make(StatusCodes.Status413PayloadTooLarge, "design-too-long", "The design is too long", $"At most {KeptDesign.MaximumLength:N0} characters are kept. What was saved before is safe.");

    public static ProblemHttpResult BadDesignTitle() =>
        Make(StatusCodes.Status422UnprocessableEntity, "bad-design-title", "The design needs another title", $"A title has from 1 to {KeptDesign.MaximumTitle} characters. What was saved before is safe.");

    public static ProblemHttpResult DesignCannotRun(IReadOnlyList<DiagnosticView> diagnostics) => Make(
        StatusCodes.Status422UnprocessableEntity,
        "design-cannot-run",
        "The design cannot be run",
        diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } first ? $"{(first.Line > 0 ? $"Line {first.Line}, column {first.Column}: " : string.Empty)}{first.Message} {first.Fix}" : "The diagnostics say why.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["diagnostics"] = diagnostics });

    public static ProblemHttpResult SimulationsBusy(int most) =>
        Make(StatusCodes.Status429TooManyRequests, "simulations-busy", "Other designs are being simulated", $"At most {most} are at once. Wait until one has ended, or leave its page.");

    public static ProblemHttpResult SimulationTooLarge(string detail) =>
        Make(StatusCodes.Status422UnprocessableEntity, "simulation-too-large", "The run needs more than it may have", detail);

    public static ProblemHttpResult SimulationTooLong(TimeSpan most) => Make(
        StatusCodes.Status422UnprocessableEntity, "simulation-too-long", "The run was stopped", $"It had not come to a result after {most.TotalSeconds:0} seconds. Lower the load, or draw the design with fewer parts.");

    public static ProblemHttpResult SimulatorError() => Make(
        StatusCodes.Status500InternalServerError, "simulator-error", "The simulator has made an error", "Its figures are withheld. It is no fault of the design; the server's log has more.");

    public static ProblemHttpResult RoundNotFound() =>
        Make(StatusCodes.Status404NotFound, "round-not-found", "There is no such round", "It was deleted, or it is in another data folder.");

    public static ProblemHttpResult RoundConflict(RoundDetail kept) => Make(
        StatusCodes.Status409Conflict,
        "round-conflict",
        "Another window changed this round",
        "Both are safe: what you typed in this window, the round as it is kept with this problem. Choose which to go on with.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["round"] = kept });

    public static ProblemHttpResult RoundAlreadySubmitted() =>
        Make(StatusCodes.Status409Conflict, "round-already-submitted", "The round was handed in", "It does not change any more. Begin another round to go on.");

    public static ProblemHttpResult RoundNotSubmitted() =>
        Make(StatusCodes.Status409Conflict, "round-not-submitted", "The round was not handed in yet", "Hand it in to see its scorecard and its run.");

    public static ProblemHttpResult RoundTextTooLong(string detail) =>
        Make(StatusCodes.Status413PayloadTooLarge, "round-text-too-long", "A text of the round is too long", detail + " What was saved before is safe.");

    public static ProblemHttpResult EmptyRound() =>
        Make(StatusCodes.Status422UnprocessableEntity, "empty-round", "There is nothing to judge", "Note something, estimate something or draw a component, or discard the round.");

    public static ProblemHttpResult NoRoundPlan() => Make(
        StatusCodes.Status409Conflict,
        "no-round-plan",
        "The content does not say how a round goes",
        "The file design-round.yaml is missing or broken; 'onsite content check' says where. What is in a round is kept, and can be handed in when the file is mended.");

    public static ProblemHttpResult DesignOfOtherScenario() =>
        Make(StatusCodes.Status422UnprocessableEntity, "design-of-other-scenario", "The design was drawn for another scenario", "Choose a design of this scenario, or begin without one.");

    public static ProblemHttpResult RoundNotJudged() => Make(
        StatusCodes.Status500InternalServerError,
        "round-not-judged",
        "The round could not be judged",
        "Onsite has made an error; it is no fault of the round. What was typed is kept, and the round is still open. The server's log has more.");

    public static ProblemHttpResult RoundHasNoRun() =>
        Make(StatusCodes.Status409Conflict, "round-has-no-run", "There is no run of this round", "The design could not be run as it was handed in; its scorecard says why.");

    public static ProblemHttpResult RunDiffers() => Make(
        StatusCodes.Status409Conflict,
        "run-differs",
        "The run comes out differently now",
        "The scenario or the simulator was changed since the round was handed in. The scorecard holds what was seen then; the studio runs the design as it would be judged today.");

    public static ProblemHttpResult OutOfRange(string detail) =>
        Make(StatusCodes.Status422UnprocessableEntity, "out-of-range", "A value is out of range", detail);

    public static ProblemHttpResult CrossSite() =>
        Make(StatusCodes.Status403Forbidden, "cross-site", "The request comes from another site", "Requests that change something carry the header 'X-Onsite: 1' and come from Onsite's own pages.");

    public static ProblemHttpResult UnknownHost(string host) =>
        Make(StatusCodes.Status400BadRequest, "unknown-host", "The server does not go by this name", $"It was asked for as '{host}'. Use localhost, or start the server with --host and this name.");

    /// <summary>Gives the problems that the framework finds a type and words of ours.</summary>
    /// <param name="problem">The problem as the framework has it.</param>
    /// <param name="cause">What was thrown, where something was. Only places in the request are taken from it, never its text.</param>
    public static void Describe(ProblemDetails problem, Exception? cause = null)
    {
        if (problem.Type?.StartsWith(Prefix, StringComparison.Ordinal) == true)
        {
            return;
        }

        var (type, title, detail) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ("bad-request", "The request cannot be read", UnreadRequests.Place(cause) + " '/openapi/v1.json' says what is expected."),
            StatusCodes.Status404NotFound => ("no-such-address", "There is nothing at this address", "'/openapi/v1.json' lists the addresses of the API."),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "This cannot be done here", "The address exists, and does not know this method."),
            StatusCodes.Status413PayloadTooLarge => ("body-too-large", "The request is too large", "At most 4 MiB are read. What was saved before is safe."),
            StatusCodes.Status415UnsupportedMediaType => ("not-json", "The request is not JSON", "Send it with the content type 'application/json'."),
            StatusCodes.Status500InternalServerError => ("internal-error", "Something went wrong in Onsite", "The server's log has more. What was saved before is safe."),
            _ => ("other", problem.Title ?? "Something went wrong", problem.Detail ?? "The status says more."),
        };
        (problem.Type, problem.Title, problem.Detail) = (Prefix + type, title, detail);
    }

    private static ProblemHttpResult Make(int status, string type, string title, string detail, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, instance: null, status, title, Prefix + type, extensions);
}
