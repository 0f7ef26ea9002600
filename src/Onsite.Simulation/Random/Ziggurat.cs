namespace Onsite.Simulation.Random;

/// <summary>
/// The tables and rare cases of the ziggurat method with 256 layers of equal area (G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", Journal of Statistical
/// Software 2000), computed at the start from the edge of the lowest layer. The layer, the sign and the place within the layer come from different bits of one number (J. A. Doornik 2005).
/// </summary>
internal static class Ziggurat
{
    public const ulong Mask = Layers - 1;

    /// <summary>Bits 0 to 7 choose the layer, 11 to 63 the place; this one is between.</summary>
    public const ulong SignBit = 1UL << 8;

    private const int Layers = 256;

    private const double ExponentialRight = 7.69711747013104972;
    private const double ExponentialArea = 0.0039496598225815571993;
    private const double NormalRight = 3.6541528853610088;
    private const double NormalArea = 0.00492867323399;

    /// <summary>The right edges of the layers of e^-x, widest first; the first is the width of a box as large as the lowest layer with its tail.</summary>
    public static readonly double[] ExponentialX = Edges(ExponentialRight, ExponentialArea, x => Math.Exp(-x), y => -Math.Log(y));

    /// <summary>The right edges of the layers of e^(-x² / 2).</summary>
    public static readonly double[] NormalX = Edges(NormalRight, NormalArea, NormalDensity, y => Math.Sqrt(-2 * Math.Log(y)));

    /// <summary>A place that is not within the part of a layer that lies wholly below the curve.</summary>
    public static double ExponentialEdge(RandomSource random, int layer, double x)
    {
        while (true)
        {
            if (layer == 0)
            {
                // The tail of an exponential looks like the whole.
                return ExponentialRight - Math.Log(random.NextPositiveDouble());
            }

            if (IsBelow(random, ExponentialX, layer, x, Math.Exp(-ExponentialX[layer]), Math.Exp(-ExponentialX[layer + 1]), Math.Exp(-x)))
            {
                return x;
            }

            var bits = random.NextUInt64();
            layer = (int)(bits & Mask);
            x = (bits >> 11) * (1.0 / (1UL << 53)) * ExponentialX[layer];
            if (x < ExponentialX[layer + 1])
            {
                return x;
            }
        }
    }

    /// <summary>A place that is not within the part of a layer that lies wholly below the curve; without its sign.</summary>
    public static double NormalEdge(RandomSource random, int layer, double x)
    {
        while (true)
        {
            if (layer == 0)
            {
                return NormalTail(random);
            }

            if (IsBelow(random, NormalX, layer, x, NormalDensity(NormalX[layer]), NormalDensity(NormalX[layer + 1]), NormalDensity(x)))
            {
                return x;
            }

            var bits = random.NextUInt64();
            layer = (int)(bits & Mask);
            x = (bits >> 11) * (1.0 / (1UL << 53)) * NormalX[layer];
            if (x < NormalX[layer + 1])
            {
                return x;
            }
        }
    }

    /// <summary>The tail by G. Marsaglia, "Generating a variable from the tail of the normal distribution", Technometrics 1964.</summary>
    private static double NormalTail(RandomSource random)
    {
        while (true)
        {
            var x = -Math.Log(random.NextPositiveDouble()) / NormalRight;
            var y = -Math.Log(random.NextPositiveDouble());
            if (y + y > x * x)
            {
                return NormalRight + x;
            }
        }
    }

    private static bool IsBelow(RandomSource random, double[] edges, int layer, double x, double low, double high, double density) =>
        x < edges[layer] && low + (random.NextDouble() * (high - low)) < density;

    private static double NormalDensity(double x) => Math.Exp(-0.5 * x * x);

    private static double[] Edges(double right, double area, Func<double, double> density, Func<double, double> inverse)
    {
        var x = new double[Layers + 1];
        x[0] = area / density(right);
        x[1] = right;
        for (var i = 2; i < Layers; i++)
        {
            x[i] = inverse((area / x[i - 1]) + density(x[i - 1]));
        }

        x[Layers] = 0;
        return x;
    }
}
