using System.Globalization;
using Onsite.Evaluation.Delivery;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints how a spoken answer was delivered: counts, and with each its sentences.</summary>
internal static class DeliveryPrinter
{
    public static void Print(IAnsiConsole console, DeliveryReport delivery)
    {
        console.WriteLine();
        console.Line($"[bold]Delivery[/]");
        console.Line($"{"Pace",-12} {delivery.WordsPerMinute} words a minute over {Clock(delivery.Seconds)} [grey]120 to 170 is quiet ground[/]");
        foreach (var drift in delivery.Drifts)
        {
            console.Line($"    {Clock(drift.From)} to {Clock(drift.To)}: {drift.WordsPerMinute} words a minute");
        }

        PrintMoments(console, "Pauses", $"{delivery.Pauses.Count} of two seconds or more", delivery.Pauses);
        if (delivery.Fillers is { } fillers)
        {
            PrintMoments(console, "Fillers", $"{fillers.PerMinute.ToString("0.#", CultureInfo.InvariantCulture)} a minute, {fillers.Level.ToString().ToLowerInvariant()}", fillers.Moments);
        }
        else
        {
            console.Line($"{"Fillers",-12} not counted: dictation leaves them out");
        }

        PrintMoments(console, "Hedges", delivery.Hedges.Count.ToString(CultureInfo.InvariantCulture), delivery.Hedges);
    }

    private static void PrintMoments(IAnsiConsole console, string name, string count, IReadOnlyList<SpokenMoment> moments)
    {
        console.Line($"{name,-12} {count}");
        foreach (var moment in moments)
        {
            var what = moment.Words.Length > 0 ? moment.Words : $"{moment.Seconds.ToString("0.#", CultureInfo.InvariantCulture)} s";
            console.Line($"    {Clock(moment.At)} {what} [grey]“{moment.Sentence}”[/]");
        }
    }

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");
}
