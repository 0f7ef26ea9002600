using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Kernel;

public sealed class KeyVersionsTests
{
    private readonly DurableLedger _ledger = new();
    private readonly KeyVersions _versions;

    public KeyVersionsTests() => _versions = new KeyVersions(_ledger);

    [Fact]
    public void IsStale_KeyNeverWritten_IsNot() => _versions.IsStale(3, 0).ShouldBeFalse();

    [Fact]
    public void IsStale_NoKey_IsNot()
    {
        _versions.Apply(0, 0, 100);
        _versions.IsStale(0, 50).ShouldBeFalse();
        _versions.Count.ShouldBe(0);
    }

    [Fact]
    public void IsStale_OlderThanAWrite_DependsOnWhetherAnybodyWasTold()
    {
        var write = _ledger.Begin();
        _versions.Apply(3, write, 100);
        _versions.IsStale(3, 99).ShouldBeFalse();
        _ledger.Acknowledge(write);
        _versions.IsStale(3, 99).ShouldBeTrue();
        _versions.IsStale(3, 100).ShouldBeFalse();
        _versions.IsStale(4, 99).ShouldBeFalse();
    }

    [Fact]
    public void IsStale_SecondWriteNotAcknowledged_CountsTheFirst()
    {
        var (first, second) = (_ledger.Begin(), _ledger.Begin());
        _versions.Apply(3, first, 100);
        _ledger.Acknowledge(first);
        _versions.Apply(3, second, 200);
        _versions.IsStale(3, 50).ShouldBeTrue();
        _versions.IsStale(3, 150).ShouldBeFalse();
        _ledger.Acknowledge(second);
        _versions.IsStale(3, 150).ShouldBeTrue();
    }

    [Fact]
    public void Apply_WriteThatIsNotFollowed_CountsAtOnce()
    {
        _versions.Apply(3, 0, 100);
        _versions.IsStale(3, 99).ShouldBeTrue();
    }

    [Fact]
    public void Apply_ManyKeys_KnowsThemAll()
    {
        var random = new RandomSource(2);
        var truth = new Dictionary<long, long>();
        for (var i = 1; i < 20_000; i++)
        {
            var key = 1 + (long)(random.NextUInt64() % 9000);
            _versions.Apply(key, 0, i);
            truth[key] = i;
        }

        _versions.Count.ShouldBe(truth.Count);
        truth.ShouldAllBe(t => _versions.IsStale(t.Key, t.Value - 1) && !_versions.IsStale(t.Key, t.Value));
        _versions.IsStale(9001, 0).ShouldBeFalse();
    }
}
