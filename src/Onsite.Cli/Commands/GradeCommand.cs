using System.CommandLine;
using System.Globalization;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Evaluation.Calibration;
using Onsite.Practice.Learning;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite grade add</c>, <c>list</c> and <c>remove</c>: what answers are worth, by a person's word.</summary>
internal static class GradeCommand
{
    public static Command Make(ConsoleScreen screen) => new("grade", "Keep a person's grades for answers to a question") { MakeAdd(screen), MakeList(screen), MakeRemove(screen) };

    private static Command MakeAdd(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var file = new Argument<string>("file") { Description = "File with the answer; '-' for standard input" };
        var grade = new Argument<double>("grade") { Description = "From 0 to 100, as percent of what a perfect answer earns" };
        var by = new Option<string>("--by") { Description = "Who graded", HelpName = "NAME", DefaultValueFactory = _ => string.Empty };
        var note = new Option<string>("--note") { Description = "What they say about it", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };
        var level = SharedOptions.Level();
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("add", "Keep a grade and the answer it was given to") { slug, file, grade, by, note, level, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var asked = parsed.GetRequiredValue(level);
            bench.CheckLevel(question, asked);
            var given = parsed.GetValue(grade);
            if (given is not (>= GradedAnswer.MinimumGrade and <= GradedAnswer.MaximumGrade))
            {
                throw new CommandException(ExitCodes.Usage, $"The grade is {given.ToString(CultureInfo.InvariantCulture)}; it has to be from {GradedAnswer.MinimumGrade} to {GradedAnswer.MaximumGrade}.");
            }

            var (whom, said) = (parsed.GetRequiredValue(by), parsed.GetRequiredValue(note));
            if (whom.Length > GradedAnswer.MaximumNote || said.Length > GradedAnswer.MaximumNote)
            {
                throw new CommandException(ExitCodes.Usage, $"--by and --note have at most {GradedAnswer.MaximumNote} characters.");
            }

            var answer = await AnswerFile.ReadTextAsync(parsed.GetRequiredValue(file), screen, cancellation);
            var (_, grades, _) = bench.OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var graded = await grades.AddAsync(question, asked, answer, given, whom, said, attemptId: null, cancellation);
            screen.Out.WriteLine(graded.Id);
            var count = (await grades.ListAsync(question, cancellation)).Count;
            screen.Error.WriteLine(count < CalibrationCurve.MinimumGrades ? $"{count} of the {CalibrationCurve.MinimumGrades} grades that it takes to expect one" : $"{count} grades");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeList(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("list", "List the grades of a question, one a line: id, day, level, grade, what the rubric gives, what is expected from the other grades, by, note") { slug, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var (_, grades, _) = bench.OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var all = await grades.ListAsync(bench.Question(parsed.GetRequiredValue(slug)), cancellation);
            foreach (var scored in all)
            {
                var graded = scored.Graded;
                var expected = GradeBook.Expect(all, graded.Text, scored.Score);
                screen.Out.WriteLine(string.Join(
                    '\t',
                    graded.Id,
                    graded.GradedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    KebabWord.Of(graded.Level),
                    Number(graded.Grade),
                    Number(scored.Score),
                    expected is null ? "-" : Number(expected.Grade),
                    OneLine(graded.By),
                    OneLine(graded.Note)).TrimEnd());
            }

            screen.Error.WriteLine(all.Count == 1 ? "1 grade" : $"{all.Count} grades");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeRemove(ConsoleScreen screen)
    {
        var id = new Argument<string>("id") { Description = "Id of the grade, as 'onsite grade list' shows it" };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("remove", "Take a grade back") { id, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (_, grades, _) = Workbench.Open(parsed.GetRequiredValue(content)).OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System);
            var grade = parsed.GetRequiredValue(id);
            if (!await grades.RemoveAsync(grade, cancellation))
            {
                throw new CommandException(ExitCodes.Usage, $"There is no grade '{grade}'. Run 'onsite grade list SLUG'.");
            }

            screen.Error.WriteLine("Taken back.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
