using System.Diagnostics;
using Onsite.Cli.Terminal;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Running;

namespace Onsite.Cli.Commands.Simulation;

/// <summary>Says how far a run is, once it has taken half a second: on one line that a person sees change, and not at all in a pipe.</summary>
internal sealed class ProgressLine : IProgress<RunProgress>, IProgress<AnalysisProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private const int Width = 72;

    private readonly Lock _gate = new();
    private readonly ConsoleScreen _screen;
    private readonly long _began = Stopwatch.GetTimestamp();
    private TimeSpan _said = Patience - Between;
    private bool _isShown;

    public ProgressLine(ConsoleScreen screen) => _screen = screen;

    /// <inheritdoc />
    public void Report(RunProgress value) => Show(() => $"{value.Share * 100,3:0} %  {QuantityText.Count(value.Events)} events");

    /// <inheritdoc />
    public void Report(AnalysisProgress value) => Show(() => $"{value.Search}: {value.Trials} of {value.MostTrials} trials at the most, {QuantityText.Count(value.Events)} events");

    private void Show(Func<string> text)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        lock (_gate)
        {
            var elapsed = Stopwatch.GetElapsedTime(_began);
            if (elapsed - _said < Between)
            {
                return;
            }

            _said = elapsed;
            _isShown = true;
            _screen.Error.Write($"\r{text(),-Width}");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isShown)
        {
            _screen.Error.Write($"\r{string.Empty,-Width}\r");
        }
    }
}
