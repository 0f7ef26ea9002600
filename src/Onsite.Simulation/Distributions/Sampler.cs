using System.Runtime.CompilerServices;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Distributions;

/// <summary>A distribution as the inner loop draws from it: a kind and its numbers, so that drawing is a jump and not a virtual call.</summary>
internal readonly struct Sampler
{
    private readonly SamplerKind _kind;
    private readonly double _a;
    private readonly double _b;
    private readonly double _c;
    private readonly double[]? _table;
    private readonly Sampler[]? _parts;

    public Sampler(SamplerKind kind, double a = 0, double b = 0, double c = 0, double[]? table = null, Sampler[]? parts = null)
    {
        _kind = kind;
        _a = a;
        _b = b;
        _c = c;
        _table = table;
        _parts = parts;
    }

    /// <summary>Draws one amount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(RandomSource random) => _kind switch
    {
        SamplerKind.Exponential => _a * random.NextExponential(),
        SamplerKind.Constant => _a,
        _ => NextOther(random),
    };

    private double NextOther(RandomSource random) => _kind switch
    {
        SamplerKind.Uniform => _a + (_b * random.NextDouble()),
        SamplerKind.LogNormal => Math.Exp(_a + (_b * random.NextNormal())),
        SamplerKind.Gamma => _b * NextGamma(random, _a),
        SamplerKind.Weibull => _b * Math.Pow(random.NextExponential(), _a),
        SamplerKind.BoundedPareto => Math.Pow(1 - (random.NextDouble() * _b), _c) * _a,
        SamplerKind.Quantiles => NextQuantile(random),
        SamplerKind.Choice => NextPart(random),
        SamplerKind.Multiple => _a * _parts![0].Next(random),
        _ => throw new InvalidOperationException($"Nothing is drawn for {_kind}."),
    };

    /// <summary>G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 2000; below shape 1 by its boost.</summary>
    private static double NextGamma(RandomSource random, double shape)
    {
        var boost = 1.0;
        if (shape < 1)
        {
            boost = Math.Pow(random.NextPositiveDouble(), 1 / shape);
            shape += 1;
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            var u = random.NextPositiveDouble();
            if (u < 1 - (0.0331 * x * x * x * x) || Math.Log(u) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return boost * d * v;
            }
        }
    }

    /// <summary>Between two neighboring values of a table of equally likely quantiles.</summary>
    private double NextQuantile(RandomSource random)
    {
        var table = _table!;
        var at = random.NextDouble() * (table.Length - 1);
        var index = (int)at;
        return table[index] + ((at - index) * (table[index + 1] - table[index]));
    }

    private double NextPart(RandomSource random)
    {
        var u = random.NextDouble();
        var bounds = _table!;
        var i = 0;
        while (i < bounds.Length - 1 && u >= bounds[i])
        {
            i++;
        }

        return _parts![i].Next(random);
    }
}
