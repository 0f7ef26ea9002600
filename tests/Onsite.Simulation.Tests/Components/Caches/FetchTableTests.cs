using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Caches;

public sealed class FetchTableTests
{
    /// <summary>Whatever is opened and closed, in whatever order, each call finds its own fetch of a key and no other's: held to a list that is searched from its beginning.</summary>
    [Theory]
    [InlineData(1, 1, 4)]
    [InlineData(2, 3, 40)]
    [InlineData(3, 50, 500)]
    public void FindFetch_OpenedAndClosedAtRandom_FindsWhatAListFinds(int seed, int keys, int parents)
    {
        var random = new RandomSource((ulong)seed);
        var table = new FetchTable(new CallPool(16));
        var model = new List<(long Key, int Parent, int Generation, int Fetch)>();
        for (var step = 0; step < 20_000; step++)
        {
            var (key, parent, generation) = (1L + random.NextInt32(keys), random.NextInt32(parents) - 2, random.NextInt32(3));
            var expected = model.FindIndex(f => (f.Key, f.Parent, f.Generation) == (key, parent, generation)) is >= 0 and var at ? model[at].Fetch : -1;
            table.FindFetch(table.Find(key), parent, generation).ShouldBe(expected);
            if (model.Count == 0 || random.NextInt32(100) < (step % 4000 < 2000 ? 60 : 40))
            {
                model.Add((key, parent, generation, table.Open(key, parent, generation, until: long.MaxValue)));
            }
            else
            {
                var closed = random.NextInt32(model.Count);
                table.Close(model[closed].Fetch);
                model.RemoveAt(closed);
            }
        }

        table.Clear();
        model.ShouldAllBe(f => table.Find(f.Key) == -1);
    }

    [Fact]
    public void FindFetch_NobodyFetchesTheKey_FindsNone()
    {
        var table = new FetchTable(new CallPool(16));
        table.Open(key: 1, parent: 7, generation: 1, until: 10);
        table.FindFetch(table.Find(2), 7, 1).ShouldBe(-1);
        table.FindFetch(table.Find(1), 7, 3).ShouldBe(-1);
        table.CloseOverdue(11);
        table.Find(1).ShouldBe(-1);
    }
}
