using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Clients.Arrivals;

public sealed class ArrivalTests
{
    private const double Second = 1e9;

    public static TheoryData<string> Processes => ["poisson", "regular", "gamma", "bursts", "ramp", "wave", "spike"];

    /// <summary>Many runs; in each interval the number of arrivals has the mean that the rate says, and for a Poisson process with a given rate the variance is the mean.</summary>
    [Theory]
    [InlineData("poisson", true)]
    [InlineData("regular", false)]
    [InlineData("ramp", true)]
    [InlineData("wave", true)]
    [InlineData("spike", true)]
    public void Next_ManyRuns_CountsHaveTheMeanAndVarianceOfTheRate(string name, bool isPoisson)
    {
        const int Runs = 2000;
        const int Intervals = 8;
        const double Length = 2.5;
        var (sums, squares) = (new double[Intervals], new double[Intervals]);
        for (var run = 0; run < Runs; run++)
        {
            var counts = new double[Intervals];
            foreach (var at in Draw(Make(name), new RandomSource((ulong)run), Intervals * Length))
            {
                counts[(int)(at / Length)]++;
            }

            for (var i = 0; i < Intervals; i++)
            {
                sums[i] += counts[i];
                squares[i] += counts[i] * counts[i];
            }
        }

        for (var i = 0; i < Intervals; i++)
        {
            var expected = Expected(name, i * Length, (i + 1) * Length);
            var mean = sums[i] / Runs;
            mean.ShouldBe(expected, 4.5 * Math.Sqrt(expected / Runs) + (isPoisson ? 0 : 1), $"interval {i}");
            if (isPoisson)
            {
                ((squares[i] / Runs) - (mean * mean)).ShouldBe(expected, expected * 4.5 * Math.Sqrt((2 + (1 / expected)) / Runs), $"variance in interval {i}");
            }
        }
    }

    [Fact]
    public void Modulated_LongRun_HasItsMeanRateAndIsBurstier()
    {
        var process = new ModulatedArrivals(new ModulatedState(2, 5), new ModulatedState(20, 1));
        process.MeanRate.ShouldBe(5);
        var counts = new double[20_000];
        foreach (var at in Draw(process, new RandomSource(3), counts.Length))
        {
            counts[(int)at]++;
        }

        var mean = counts.Average();
        mean.ShouldBe(5, 0.15);
        (counts.Average(c => c * c) - (mean * mean)).ShouldBeGreaterThan(4 * mean); // a Poisson process would have the mean
    }

    /// <summary>A spike multiplies the rate from its moment on, and not before, whatever was planned.</summary>
    [Theory]
    [MemberData(nameof(Processes))]
    public void Replan_SpikeOfThree_TriplesTheCountFromThen(string name)
    {
        const double From = 5;
        const double To = 7.5;
        double Mean(double factor) => Enumerable.Range(0, 1500).Average(run =>
        {
            var random = new RandomSource((ulong)run);
            var process = Make(name);
            var (next, count) = (process.Next(0, 1, random), 0);
            while (next.At < From * Second)
            {
                next = process.Next(next.At, 1, random);
            }

            for (next = process.Replan(next, From * Second, 1, factor, random); next.At < To * Second; next = process.Next(next.At, factor, random))
            {
                next.At.ShouldBeGreaterThanOrEqualTo(From * Second);
                count += next.Count;
            }

            return count;
        });

        Mean(3).ShouldBe(3 * Mean(1), 0.08 * 3 * Mean(1));
    }

    [Fact]
    public void Replayed_Times_ComeAsTheyWere()
    {
        var random = new RandomSource(1);
        Draw(new ReplayedArrivals([100, 100, 5_000_000_000]), random, 100).ShouldBe([1e-7, 1e-7, 5]);
        Draw(new ReplayedArrivals([1_000_000_000], length: 4_000_000_000), random, 12).ShouldBe([1, 5, 9]);
        new ReplayedArrivals([]).Next(0, 1, random).ShouldBe(Arrival.Never);

        var spiked = new ReplayedArrivals([.. Enumerable.Range(1, 10_000).Select(i => i * 1000L)]);
        Enumerable.Range(0, 10_000).Sum(_ => (double)spiked.Next(0, 2.5, random).Count).ShouldBe(25_000, 250);
    }

    [Fact]
    public void Profile_EndsInSilence_NothingComesAnyMore()
    {
        var process = new ProfileArrivals([ProfilePiece.Constant(2, 10), ProfilePiece.Constant(1, 0)]);
        Draw(process, new RandomSource(1), 1e6).ShouldAllBe(at => at < 2);
        Draw(new ProfileArrivals([ProfilePiece.Constant(2, 10), ProfilePiece.Constant(2, 0)], repeats: true), new RandomSource(1), 100).ShouldAllBe(at => at % 4 < 2);
    }

    [Fact]
    public void Construct_Nonsense_IsRefusedWithTheReason()
    {
        Should.Throw<ArgumentException>(() => new ModulatedArrivals(new ModulatedState(1, 1))).Message.ShouldContain("two states");
        Should.Throw<ArgumentException>(() => new ModulatedArrivals(new ModulatedState(0, 1), new ModulatedState(0, 1))).Message.ShouldContain("rate above 0");
        Should.Throw<ArgumentException>(() => new ReplayedArrivals([5, 4])).Message.ShouldContain("Moment 2");
        Should.Throw<ArgumentException>(() => new ReplayedArrivals([5], length: 5)).Message.ShouldContain("longer");
        Should.Throw<ArgumentException>(() => new ProfileArrivals([])).Message.ShouldContain("one piece");
        Should.Throw<ArgumentException>(() => ProfilePiece.Ramp(1, -1, 3));
        Should.Throw<ArgumentException>(() => ProfilePiece.Wave(1, 1, 1.5, 1));
        Should.Throw<ArgumentException>(() => ProfilePiece.Constant(double.NaN, 1));
        Should.Throw<ArgumentException>(() => new RenewalArrivals(new Constant(0)));
    }

    private static IArrivals Make(string name) => name switch
    {
        "poisson" => RenewalArrivals.Poisson(4),
        "regular" => RenewalArrivals.Regular(4),
        "gamma" => new RenewalArrivals(new Gamma(3, 0.25)),
        "bursts" => new ModulatedArrivals(new ModulatedState(1, 2), new ModulatedState(0, 1), new ModulatedState(12, 1)),
        "ramp" => new ProfileArrivals([ProfilePiece.Ramp(10, 0, 8), ProfilePiece.Ramp(5, 8, 2)]),
        "wave" => new ProfileArrivals([ProfilePiece.Wave(20, 4, 0.9, 7)]),
        _ => ProfileArrivals.Spike(2, 3, after: 5, seconds: 5),
    };

    /// <summary>The integral of the rate by the midpoint rule.</summary>
    private static double Expected(string name, double from, double to)
    {
        double Rate(double t) => name switch
        {
            "ramp" => t < 10 ? 0.8 * t : t < 15 ? 8 - (1.2 * (t - 10)) : 2,
            "wave" => 4 * (1 + (0.9 * Math.Sin(2 * Math.PI * t / 7))),
            "spike" => t is >= 5 and < 10 ? 6 : 2,
            _ => 4,
        };

        const int Steps = 1000;
        return Enumerable.Range(0, Steps).Sum(i => Rate(from + ((i + 0.5) * (to - from) / Steps))) * (to - from) / Steps;
    }

    private static List<double> Draw(IArrivals process, RandomSource random, double seconds)
    {
        var times = new List<double>();
        for (var next = process.Next(0, 1, random); next.At < seconds * Second; next = process.Next(next.At, 1, random))
        {
            times.AddRange(Enumerable.Repeat(next.At / Second, next.Count));
        }

        return times;
    }
}
