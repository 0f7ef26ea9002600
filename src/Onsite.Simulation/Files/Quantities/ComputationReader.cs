using System.Globalization;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>Reads a computation by descending into its parts: sums of products of powers of quantities.</summary>
internal sealed class ComputationReader(string text)
{
    private const int Deepest = 32;

    private int _at;
    private int _depth;

    /// <summary>Reads all of it.</summary>
    /// <exception cref="ComputationException">It cannot be computed.</exception>
    public ComputedQuantity Read()
    {
        var sum = Sum();
        return _at == text.Length ? sum : throw Unexpected();
    }

    private ComputedQuantity Sum()
    {
        var sum = Product();
        while (Take('+', '-', '−') is { } sign)
        {
            var next = Product();
            if (next.Dimension != sum.Dimension)
            {
                throw new ComputationException($"{sum.Text} and {next.Text} measure different things; they have no {(sign == '+' ? "sum" : "difference")}.");
            }

            sum = sum with { Value = sign == '+' ? sum.Value + next.Value : sum.Value - next.Value };
        }

        return sum;
    }

    private ComputedQuantity Product()
    {
        var product = Power();
        while (Operator() is { } isDivision)
        {
            var next = Power();
            if (isDivision && next.Value == 0)
            {
                throw new ComputationException("It divides by zero.");
            }

            product = isDivision
                ? new ComputedQuantity(product.Value / next.Value, product.Dimension.Over(next.Dimension))
                : new ComputedQuantity(product.Value * next.Value, product.Dimension.Times(next.Dimension));
        }

        return product;
    }

    /// <summary>Whether what comes is a division; null where it is neither that nor a multiplication.</summary>
    private bool? Operator()
    {
        if (Take('*', '×', '·', '/', '÷') is { } sign)
        {
            return sign is '/' or '÷';
        }

        var before = _at;
        switch (Word())
        {
            case "per":
                return true;
            case "x":
                return false;
            default:
                _at = before;
                return null;
        }
    }

    private ComputedQuantity Power()
    {
        var bottom = Part();
        if (Take('^') is null)
        {
            return bottom;
        }

        var power = Part();
        if (power.Dimension != default || bottom.Dimension != default)
        {
            throw new ComputationException("Only a plain number can be raised to a plain power.");
        }

        return new ComputedQuantity(Math.Pow(bottom.Value, power.Value), default);
    }

    private ComputedQuantity Part()
    {
        if (++_depth > Deepest)
        {
            throw new ComputationException($"It is nested more than {Deepest} deep.");
        }

        var part = Take('-', '−') is not null ? Negative() : Take('(') is not null ? Inside() : char.IsAsciiDigit(Peek()) || Peek() == '.' ? Number() : Unit(isNeeded: true)!.Value;
        _depth--;
        while (Unit(isNeeded: false) is { } unit)
        {
            part = new ComputedQuantity(part.Value * unit.Value, part.Dimension.Times(unit.Dimension));
        }

        return part;
    }

    private ComputedQuantity Negative()
    {
        var part = Part();
        return part with { Value = -part.Value };
    }

    private ComputedQuantity Inside()
    {
        var sum = Sum();
        return Take(')') is null ? throw new ComputationException("A parenthesis is open at the end.") : sum;
    }

    private ComputedQuantity Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek(skipsSpace: false)) || Peek(skipsSpace: false) is '.' or ',' or '_' || IsExponent())
        {
            _at++;
        }

        var written = text[start.._at];
        var plain = written.Replace("_", string.Empty, StringComparison.Ordinal);
        var groups = plain.Split('.')[0].Split(',');
        if ((groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.Length == 3)))
            && double.TryParse(plain.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return new ComputedQuantity(value, default);
        }

        throw new ComputationException($"'{written}' is no number; write 1500, 1,500 or 1.5.");
    }

    /// <summary>Whether an exponent goes on here: its letter with a figure or a sign after it, or that sign.</summary>
    private bool IsExponent()
    {
        var (last, c, next) = (_at == 0 ? ' ' : text[_at - 1], Peek(skipsSpace: false), _at + 1 < text.Length ? text[_at + 1] : ' ');
        return (c is 'e' or 'E' && char.IsAsciiDigit(last) && (char.IsAsciiDigit(next) || next is '-' or '+')) || (c is '-' or '+' && last is 'e' or 'E' && char.IsAsciiDigit(next));
    }

    /// <summary>A unit, multiple or counted thing; null where none comes.</summary>
    private ComputedQuantity? Unit(bool isNeeded)
    {
        if (Take('%') is not null)
        {
            return new ComputedQuantity(0.01, default);
        }

        if (Take('$') is not null)
        {
            // It stands before its number as well as after it.
            var sum = isNeeded ? Part() : new ComputedQuantity(1, default);
            return sum with { Dimension = sum.Dimension.Times(new Dimension(0, 0, 1)) };
        }

        var before = _at;
        var word = Word();
        if (word.Length > 0 && word is not ("per" or "x"))
        {
            return ComputationWords.Find(word) ?? throw new ComputationException($"'{word}' is no unit that is known here{(ComputationWords.Capitals(word) is { } capitals ? $"; write {capitals}" : string.Empty)}.");
        }

        _at = before;
        return isNeeded ? throw Unexpected() : null;
    }

    private string Word()
    {
        _ = Peek();
        var start = _at;
        while (_at < text.Length && (char.IsLetter(text[_at]) || (text[_at] == '-' && _at > start && _at + 1 < text.Length && char.IsLetter(text[_at + 1]))))
        {
            _at++;
        }

        return text[start.._at];
    }

    private char? Take(params ReadOnlySpan<char> signs)
    {
        var c = Peek();
        if (c == '\0' || !signs.Contains(c))
        {
            return null;
        }

        _at++;
        return c;
    }

    private char Peek(bool skipsSpace = true)
    {
        while (skipsSpace && _at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : '\0';
    }

    private ComputationException Unexpected() => new(_at >= text.Length ? "It ends where a number should come." : $"'{text[_at]}' cannot stand there.");
}

/// <summary>A computation that cannot be read. The message is for whoever wrote it.</summary>
internal sealed class ComputationException(string message) : Exception(message);
