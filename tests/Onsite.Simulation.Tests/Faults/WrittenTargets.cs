using System.Globalization;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Tests.Faults;

/// <summary>A service of four parts in two zones, a store, a cache, clients and a link, which write down what is done to them.</summary>
internal sealed class WrittenTargets : IFaultTargets
{
    private readonly Dictionary<string, object> _components;
    private readonly WrittenLink _link;

    public WrittenTargets()
    {
        _components = new() { ["people"] = new WrittenClients(this), ["app"] = new WrittenService(this), ["cache"] = new WrittenCache(this), ["db"] = new WrittenStore(this) };
        _link = new WrittenLink(this);
    }

    public List<string> Written { get; } = [];

    public Func<long> Now { get; set; } = () => 0;

    public IReadOnlyList<string> Components => ["people", "app", "cache", "db"];

    public T? Find<T>(string component)
        where T : class => _components.GetValueOrDefault(component) as T;

    public IReadOnlyList<T> All<T>()
        where T : class => [.. Components.Select(Find<T>).OfType<T>()];

    public IReadOnlyList<ICutting> Between(string one, string other) => (one, other) is ("app", "db") or ("db", "app") ? [_link] : [];

    public IReadOnlyList<string> ZonesOf(string component) => component == "app" ? ["a", "b"] : [];

    private void Write(FormattableString what) => Written.Add(string.Create(CultureInfo.InvariantCulture, $"{Now()} {what.ToString(CultureInfo.InvariantCulture)}"));

    private class WrittenParts(WrittenTargets written, int parts) : IFailing
    {
        private readonly bool[] _down = new bool[parts];

        public int Parts => _down.Length;

        protected WrittenTargets Targets => written;

        public bool IsUp(int part) => !_down[part];

        public void Crash(int part)
        {
            _down[part] = true;
            written.Write($"crash {part}");
        }

        public void Recover(int part)
        {
            _down[part] = false;
            written.Write($"recover {part}");
        }

        public void SetPace(int part, double pace) => written.Write($"pace {part} {pace}");
    }

    private sealed class WrittenService(WrittenTargets written) : WrittenParts(written, 4), IScalable
    {
        public int Wanted => Parts;

        public void Deploy(int atOnce = 1) => Targets.Write($"deploy {atOnce}");

        public bool IsListed(int part) => true;

        public long SetParts(int parts, long delay = 0) => throw new NotSupportedException();

        public void Drain(int part) => throw new NotSupportedException();

        public ScaleReading Read(long now) => throw new NotSupportedException();

        public void Watch(IPartsWatcher watcher) => throw new NotSupportedException();
    }

    private sealed class WrittenStore(WrittenTargets written) : WrittenParts(written, 1), IFailingOver
    {
        public void FailOver() => Targets.Write($"fail over");
    }

    private sealed class WrittenCache(WrittenTargets written) : IFlushing
    {
        public void Flush() => written.Write($"flush");
    }

    private sealed class WrittenClients(WrittenTargets written) : ISpiking
    {
        public void SetSpike(double factor) => written.Write($"spike {factor}");

        public void SetHotKey(double share) => written.Write($"hot {share}");
    }

    private sealed class WrittenLink(WrittenTargets written) : ICutting
    {
        public void SetCut(bool isCut) => written.Write($"cut {isCut}");

        public void SetLoss(double share) => written.Write($"loss {share}");

        public void SetLatencyFactor(double factor) => written.Write($"latency {factor}");
    }
}
