using System.CommandLine;
using System.Globalization;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Documents;
using Onsite.Practice.Learning;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite mark add</c>, <c>list</c> and <c>remove</c>: what a sentence says, by a person's word.</summary>
internal static class MarkCommand
{
    public static Command Make(ConsoleScreen screen) => new("mark", "Say of a sentence that it makes a point, or that it does not") { MakeAdd(screen), MakeList(screen), MakeRemove(screen) };

    private static Command MakeAdd(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var point = new Argument<string>("point") { Description = "Id of the point, as the rubric has it" };
        var sentence = new Argument<string>("sentence") { Description = "The sentence, in quotes" };
        var not = new Option<bool>("--not") { Description = "The sentence does not make the point" };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("add", "Mark a sentence. Answers to the question are judged with it from now on") { slug, point, sentence, not, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var id = parsed.GetRequiredValue(point);
            if (question.Rubric.Points.All(p => p.Id != id))
            {
                var near = Spelling.Nearest(id, question.Rubric.Points.Select(p => p.Id));
                throw new CommandException(ExitCodes.Usage, $"'{question.Slug}' has no point '{id}'. {(near is null ? $"Its points are {string.Join(", ", question.Rubric.Points.Select(p => p.Id))}." : $"Did you mean '{near}'?")}");
            }

            var (marks, _, _) = bench.OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var made = await marks.AddAsync(question, id, parsed.GetValue(not) ? MarkKind.DoesNotMake : MarkKind.Makes, parsed.GetRequiredValue(sentence), attemptId: null, cancellation);
            if (made.Mark is not { } mark)
            {
                screen.Error.WriteLine($"onsite: Not marked. {made.Refusal!.Reason}");
                return ExitCodes.Problems;
            }

            screen.Out.WriteLine(mark.Id);
            screen.Error.WriteLine($"Marked. 'onsite mark remove {mark.Id}' takes it back.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeList(ConsoleScreen screen)
    {
        var slug = new Argument<string?>("slug") { Description = "Name of the question; all questions when nothing is said", Arity = ArgumentArity.ZeroOrOne };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("list", "List marks, one a line: id, day, question, point, makes or does-not-make, sentence, and why it rests where it does") { slug, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var asked = parsed.GetValue(slug) is { } name ? bench.Question(name) : null;
            var (marks, _, store) = bench.OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var count = 0;
            foreach (var group in (await store.MarksAsync(asked?.Id, cancellation)).GroupBy(m => m.QuestionId))
            {
                var question = bench.Catalogue.FindById(group.Key);
                var standing = question is null ? [.. group.Select(m => new StandingMark(m, FromEarlierRubric: true, new("question-gone", "The question is not in the catalogue.")))] : await marks.ListAsync(question, cancellation);
                foreach (var mark in standing)
                {
                    count++;
                    screen.Out.WriteLine(Line(mark, question?.Slug ?? group.Key));
                }
            }

            screen.Error.WriteLine(count == 1 ? "1 mark" : $"{count} marks");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeRemove(ConsoleScreen screen)
    {
        var id = new Argument<string>("id") { Description = "Id of the mark, as 'onsite mark list' shows it" };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("remove", "Take a mark back") { id, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (marks, _, _) = Workbench.Open(parsed.GetRequiredValue(content)).OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var mark = parsed.GetRequiredValue(id);
            if (!await marks.RemoveAsync(mark, cancellation))
            {
                throw new CommandException(ExitCodes.Usage, $"There is no mark '{mark}'. Run 'onsite mark list'.");
            }

            screen.Error.WriteLine("Taken back. Scorecards that rest on it stay as they were.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Line(StandingMark standing, string slug) => string.Join('\t', new[]
    {
        standing.Mark.Id,
        standing.Mark.MadeAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        slug,
        standing.Mark.Point,
        standing.Mark.Kind == MarkKind.Makes ? "makes" : "does-not-make",
        OneLine(standing.Mark.Sentence),
        standing.Resting is { } resting ? "rests: " + OneLine(resting.Reason) : string.Empty,
    }).TrimEnd();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
