namespace Onsite.Practice.Repetition;

/// <summary>The 21 weights of FSRS-6.</summary>
public sealed class FsrsParameters
{
    private const int Count = 21;

    private readonly double[] _weights;

    /// <summary>Takes weights in their published order, w0 to w20.</summary>
    /// <exception cref="ArgumentException">There are not 21, one is not finite, a first stability (w0 to w3) is not above 0, or the decay (w20) is not above 0.</exception>
    public FsrsParameters(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != Count)
        {
            throw new ArgumentException($"FSRS-6 has {Count} weights, not {weights.Count}.", nameof(weights));
        }

        for (var i = 0; i < Count; i++)
        {
            if (!double.IsFinite(weights[i]) || (i is < 4 or 20 && weights[i] <= 0))
            {
                throw new ArgumentException($"The weight w{i} is {weights[i]}.", nameof(weights));
            }
        }

        _weights = [.. weights];
    }

    /// <summary>The published default weights, fitted by their authors to several hundred million reviews.</summary>
    public static FsrsParameters Default { get; } = new(
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);

    /// <summary>The weights, w0 to w20.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The weight w<paramref name="index"/>, from 0 to 20.</summary>
    internal double this[int index] => _weights[index];
}
