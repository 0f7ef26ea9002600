using Onsite.Practice.Findings;

namespace Onsite.Cli.Terminal;

/// <summary>How an outcome looks in a terminal: a shape, a word and a colour, so that none of them carries it alone.</summary>
internal static class OutcomeMark
{
    public static (string Shape, string Word, string Color) Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => ("●", "met", "green"),
        Outcome.Partly => ("◐", "partly", "yellow"),
        Outcome.Violated => ("◆", "violated", "red"),
        Outcome.Unknown => ("?", "unknown", "grey"),
        _ => ("○", "not observed", "grey"),
    };
}
