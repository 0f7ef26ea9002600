using Onsite.Cli.Hosting;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Live;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>
/// Takes an answer line by line. Each line is saved before the next is asked for; a line with a single full stop hands the answer in, and the end of the input does too. Closing the terminal loses
/// nothing but the line being typed: the same command goes on with the draft.
/// </summary>
internal sealed class AnswerDesk
{
    private const string Done = ".";
    private const string Hint = ":hint";

    private readonly Workbench _bench;
    private readonly AttemptService _attempts;
    private readonly ConsoleScreen _screen;
    private readonly TimeProvider _clock;

    public AnswerDesk(Workbench bench, AttemptService attempts, ConsoleScreen screen, TimeProvider clock)
    {
        _bench = bench;
        _attempts = attempts;
        _screen = screen;
        _clock = clock;
    }

    public async Task<int> RunAsync(Question question, Level level, AttemptMode mode, CancellationToken cancellation)
    {
        var (attempt, isNew) = await _attempts.StartAsync(question, level, mode, cancellation);
        QuestionPrinter.Print(_screen.Console, question);
        if (attempt.Level != level || attempt.Mode != mode)
        {
            _screen.Error.WriteLine($"onsite: Your draft is open and goes on as it was begun: {KebabWord.Of(attempt.Mode)}, at level {KebabWord.Of(attempt.Level)}.");
        }

        Introduce(attempt, isNew);
        var began = _clock.GetTimestamp();
        var before = attempt.Active;
        while (await ReadLineAsync(attempt, before + _clock.GetElapsedTime(began), cancellation) is { } line && line.Trim() != Done)
        {
            var active = before + _clock.GetElapsedTime(began);
            attempt = line.Trim() == Hint ? await TakeHintAsync(attempt, active, cancellation) : await AddLineAsync(attempt, line, active, cancellation);
        }

        return await SubmitAsync(attempt, question, before + _clock.GetElapsedTime(began), cancellation);
    }

    private void Introduce(Attempt attempt, bool isNew)
    {
        if (!_screen.IsInputTyped)
        {
            return;
        }

        if (!isNew)
        {
            _screen.Console.Line($"[grey]Going on with your draft of {attempt.Words} words.[/]");
            _screen.Console.WriteLine(attempt.Text);
        }

        var hint = attempt.Mode == AttemptMode.Coached ? " ':hint' asks for a hint, which is logged." : string.Empty;
        _screen.Console.Line($"[grey]Answer in as many lines as you like; a line with a single '.' hands it in.{hint}[/]");
        _screen.Console.WriteLine();
    }

    private async Task<string?> ReadLineAsync(Attempt attempt, TimeSpan active, CancellationToken cancellation)
    {
        if (_screen.IsInputTyped)
        {
            var color = active > attempt.Target ? "yellow" : "blue";
            _screen.Console.Markup($"[{color}]{Clock(active)}[/][grey]/{Clock(attempt.Target)}[/] ");
        }

        return await _screen.In.ReadLineAsync(cancellation);
    }

    private async Task<Attempt> AddLineAsync(Attempt attempt, string line, TimeSpan active, CancellationToken cancellation)
    {
        var text = attempt.Text.Length == 0 ? line : attempt.Text + "\n" + line;
        var saved = Expect(await _attempts.SaveDraftAsync(attempt.Id, text, active, attempt.Revision, cancellation));
        if (_screen.IsInputTyped && saved.Mode == AttemptMode.Coached && !string.IsNullOrWhiteSpace(line))
        {
            ShowMeter(saved, cancellation);
        }

        return saved;
    }

    private void ShowMeter(Attempt attempt, CancellationToken cancellation)
    {
        const int Width = 30;
        var question = _bench.Catalogue.FindById(attempt.QuestionId)!;
        var hearing = Hearing.From(_bench.Judge.Read(question, attempt.Text, cancellation), attempt.Level, _bench.Catalogue);
        var filled = (int)Math.Round(Width * hearing.Low / 100);
        var bar = new string('█', filled) + new string('░', Width - filled);
        _screen.Console.Line($"[grey]            {bar} {hearing.Low:0.#} of 100 heard, {hearing.MustsHeard} of {hearing.Musts} must-haves, {hearing.Words} words[/]");
    }

    private async Task<Attempt> TakeHintAsync(Attempt attempt, TimeSpan active, CancellationToken cancellation)
    {
        var change = await _attempts.HintAsync(attempt.Id, attempt.Text, active, cancellation);
        switch (change)
        {
            case { Outcome: ChangeOutcome.Done, Attempt: { Hints: [.., var hint] } changed }:
                var cost = hint.Tier == HintTier.ThePoint ? " (this point now counts nothing)" : string.Empty;
                _screen.Console.Line($"[yellow]Hint {changed.Hints.Count}:[/] {hint.Text}{cost}");
                return changed;
            case { Outcome: ChangeOutcome.NotCoached }:
                _screen.Console.MarkupLine("[grey]There are no hints in an exam.[/]");
                return attempt;
            case { Outcome: ChangeOutcome.NothingLeft }:
                _screen.Console.MarkupLine("[grey]Every point was heard or hinted at.[/]");
                return attempt;
            default:
                return Expect(change);
        }
    }

    private async Task<int> SubmitAsync(Attempt attempt, Question question, TimeSpan active, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(attempt.Text))
        {
            _screen.Error.WriteLine("onsite: There is nothing to judge. The attempt stays open; run the same command to go on.");
            return ExitCodes.Problems;
        }

        var judged = Expect(await _attempts.SubmitAsync(attempt.Id, attempt.Text, active, attempt.Revision, cancellation));
        _screen.Console.WriteLine();
        _screen.Console.Line($"[grey]{Clock(judged.Active)} of {Clock(judged.Target)}, {judged.Words} words, {judged.Hints.Count} hints[/]");
        ScorecardPrinter.Print(_screen.Console, judged.Judgement!, question, judged.Level, _bench.Catalogue, explain: false);
        return ExitCodes.Success;
    }

    private static Attempt Expect(AttemptChange change) => change switch
    {
        { Outcome: ChangeOutcome.Done, Attempt: { } attempt } => attempt,
        { Outcome: ChangeOutcome.TooLong } => throw new CommandException(ExitCodes.Failure, $"The answer is longer than {Attempt.MaximumLength:N0} characters. What was saved before is safe."),
        { Outcome: ChangeOutcome.BrokenTranscript } => throw new CommandException(ExitCodes.Problems, "The transcript cannot be used. It is saved; 'onsite score SLUG FILE --transcript' lists every problem."),
        { Outcome: ChangeOutcome.NoRules } => throw new CommandException(ExitCodes.Failure, "The content has no rules for a rating at this level. The answer is saved; run 'onsite content check'."),
        _ => throw new CommandException(ExitCodes.Failure, "The draft was changed or handed in elsewhere in the meantime. Run the same command again to go on from what was saved."),
    };

    private static string Clock(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes:00}:{time.Seconds:00}");
}
