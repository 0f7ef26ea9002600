using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Chooses what a client asks for, and of what.</summary>
internal sealed class OperationMix
{
    private readonly int[] _numbers;
    private readonly double[] _upTo;
    private readonly Operation[] _operations;
    private readonly ZipfSampler?[] _keys;
    private readonly RandomSource _choice;
    private readonly RandomSource _keyChoice;

    /// <summary>A mix of operations by their shares.</summary>
    /// <param name="operations">The operations with their numbers in the scenario; at least one.</param>
    /// <param name="choice">Draws the operation.</param>
    /// <param name="keyChoice">Draws the key.</param>
    public OperationMix(IReadOnlyList<(int Number, Operation Operation)> operations, RandomSource choice, RandomSource keyChoice)
    {
        _numbers = [.. operations.Select(o => o.Number)];
        _operations = [.. operations.Select(o => o.Operation)];
        _keys = [.. _operations.Select(o => o.Keys > 0 && o.Skew > 0 ? new ZipfSampler(o.Keys, o.Skew) : null)];
        _upTo = new double[_operations.Length];
        var (sum, total) = (0.0, _operations.Sum(o => o.Share));
        for (var i = 0; i < _operations.Length; i++)
        {
            sum += _operations[i].Share;
            _upTo[i] = sum / total;
        }

        if (_upTo.Length > 0)
        {
            _upTo[^1] = 1;
        }

        _choice = choice;
        _keyChoice = keyChoice;
    }

    /// <summary>The share of requests that are about the one key that is hot; 0 where none is.</summary>
    public double HotShare { get; set; }

    /// <summary>Chooses.</summary>
    public Choice Next()
    {
        var at = 0;
        if (_upTo.Length > 1)
        {
            var drawn = _choice.NextDouble();
            while (drawn >= _upTo[at])
            {
                at++;
            }
        }

        var operation = _operations[at];
        var key = operation.Keys == 0 ? 0 : _keys[at]?.Next(_keyChoice) ?? 1 + (long)(_keyChoice.NextDouble() * operation.Keys);
        if (HotShare > 0 && key != 0 && _keyChoice.NextBoolean(HotShare))
        {
            key = 1;
        }

        return new Choice(_numbers[at], key, operation.IsDurable, operation.Priority);
    }
}

/// <summary>What a client asks for.</summary>
/// <param name="Operation">The number of the operation.</param>
/// <param name="Key">What it is about; 0 for nothing in particular.</param>
/// <param name="IsDurable">Whether it may not be lost.</param>
/// <param name="Priority">How important it is.</param>
internal readonly record struct Choice(int Operation, long Key, bool IsDurable, byte Priority);
