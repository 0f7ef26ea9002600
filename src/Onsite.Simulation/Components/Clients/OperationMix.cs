using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>What clients ask for, each operation as often as its weight says.</summary>
internal sealed class OperationMix
{
    private readonly ClientOperation[] _operations;
    private readonly double[] _bounds;
    private readonly RandomSource? _choice;

    /// <summary>A mix.</summary>
    /// <param name="operations">The operations; a request bears the place of its operation in this list.</param>
    /// <param name="choice">Draws which of them is asked for; needed where there are several.</param>
    public OperationMix(IReadOnlyList<ClientOperation> operations, RandomSource? choice = null)
    {
        if (operations.Count == 0 || operations.Any(o => !(o.Weight >= 0) || double.IsInfinity(o.Weight)) || operations.All(o => o.Weight == 0))
        {
            throw new ArgumentException("There is one operation or more, each with a weight of 0 or more, and one above 0.", nameof(operations));
        }

        if (operations.Count > 1)
        {
            ArgumentNullException.ThrowIfNull(choice);
        }

        _operations = [.. operations];
        _choice = choice;
        _bounds = new double[operations.Count];
        var total = operations.Sum(o => o.Weight);
        var sum = 0.0;
        for (var i = 0; i < _bounds.Length; i++)
        {
            sum += operations[i].Weight;
            _bounds[i] = sum == total ? 1 : sum / total;
        }
    }

    /// <summary>The operations.</summary>
    public IReadOnlyList<ClientOperation> Operations => _operations;

    /// <summary>The place of the operation that is asked for next.</summary>
    public int Next()
    {
        if (_operations.Length == 1)
        {
            return 0;
        }

        var at = _choice!.NextDouble();
        var i = 0;
        while (i < _bounds.Length - 1 && at >= _bounds[i])
        {
            i++;
        }

        return i;
    }

    /// <summary>An operation.</summary>
    public ClientOperation this[int operation] => _operations[operation];
}
