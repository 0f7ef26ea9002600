using System.CommandLine;
using Onsite.Content;
using Onsite.Evaluation;
using Onsite.Server.Hosting;

namespace Onsite.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the database",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => DefaultFolders.Data(),
    };

    public static Option<string> Content() => new("--content")
    {
        Description = "Folder of the content",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => DefaultFolders.Content(),
    };

    public static Option<Level> Level() => new("--level")
    {
        Description = "Level asked for: mid, senior (where nothing is said) or staff",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => Evaluation.Level.Senior,
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (KebabWord.TryParse<Level>(word, out var level))
            {
                return level;
            }

            result.AddError($"'{word}' is not a level: choose from {string.Join(", ", KebabWord.All<Level>())}.");
            return Evaluation.Level.Senior;
        },
    };

    public static Argument<string> Slug() => new("slug") { Description = "Name of the question, as 'onsite question list' shows it" };
}
