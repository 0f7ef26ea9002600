using System.Diagnostics.CodeAnalysis;

namespace Onsite.Measurements;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Name">The measurement, or <see cref="Document"/>; null where they are to be listed.</param>
/// <param name="Data">The folder with the public data sets; null where none was given.</param>
internal sealed record Invocation(string? Name, string? Data)
{
    /// <summary>Asks for all measurements, and for their document.</summary>
    public const string Document = "--document";

    /// <summary>Reads the arguments behind the folder of the project.</summary>
    public static bool TryRead(string[] args, [NotNullWhen(true)] out Invocation? invocation, [NotNullWhen(false)] out string? mistake)
    {
        string? name = null;
        string? data = null;
        var from = args[0];
        invocation = null;
        mistake = null;
        for (var i = 1; i < args.Length; i++)
        {
            var isOption = args[i] is "--data" or "--from";
            if (isOption && i + 1 == args.Length)
            {
                mistake = $"{args[i]} takes a folder.";
                return false;
            }

            switch (args[i])
            {
                case "--from":
                    from = args[++i];
                    break;
                case "--data":
                    data = args[++i];
                    break;
                case Document:
                case var _ when !args[i].StartsWith('-') && name is null:
                    name = args[i];
                    break;
                default:
                    mistake = $"'{args[i]}' is not understood. ./measure [NAME] [--data FOLDER]";
                    return false;
            }
        }

        invocation = new Invocation(name, data is null ? null : Path.GetFullPath(data, from));
        return true;
    }
}
