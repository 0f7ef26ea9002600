using Onsite.Documents.Yaml;

namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Takes items out of one list or map of a document and puts others in, in the form that it has: lines of its own, or brackets. What stays is not touched.</summary>
internal sealed class CollectionEdit
{
    private readonly TextEdits _edits;
    private readonly Node _node;
    private readonly bool _isList;
    private readonly int _floor;
    private readonly List<TextSpan> _items;
    private readonly bool[] _isRemoved;
    private readonly List<(int After, string InBrackets, Func<string, string> OnLines)> _inserted = [];

    /// <summary>Changes to a map or list that has items.</summary>
    /// <param name="edits">The changes to the text.</param>
    /// <param name="node">The map or list.</param>
    /// <param name="floor">Where what stands before it ends, behind the colon of its key: its comments begin behind that.</param>
    /// <exception cref="UnforeseenFormException">It is written in a form that cannot be changed in place.</exception>
    public CollectionEdit(TextEdits edits, Node node, int floor)
    {
        _edits = edits;
        _node = node;
        _floor = floor;
        _isList = node is ListNode;
        IsInBrackets = edits.Text[node.Span.Start] is '{' or '[';
        _items = node switch
        {
            MapNode map => [.. map.Entries.Select(e => new TextSpan(e.Key.Span.Start, Math.Max(e.Key.Span.End, e.Value.Span.End > e.Value.Span.Start ? e.Value.Span.End : 0)))],
            ListNode list => [.. list.Items.Select(i => IsInBrackets ? i.Span : new TextSpan(Dash(edits.Text, i.Span.Start), i.Span.End))],
            _ => throw new UnforeseenFormException(),
        };
        _isRemoved = new bool[_items.Count];
    }

    /// <summary>Whether it is written in brackets, with commas between its items.</summary>
    public bool IsInBrackets { get; }

    /// <summary>Takes an item out, with the comment on the lines above it.</summary>
    public void Remove(int item) => _isRemoved[item] = true;

    /// <summary>Puts an item in.</summary>
    /// <param name="after">The item that it follows; it stays. -1 for the beginning.</param>
    /// <param name="inBrackets">How it is written in brackets.</param>
    /// <param name="onLines">How it is written on lines of its own, given what stands before each of them; without dash, and without line end behind the last.</param>
    public void Insert(int after, string inBrackets, Func<string, string> onLines) => _inserted.Add((after, inBrackets, onLines));

    /// <summary>Puts an item in behind the last one that stays.</summary>
    public void Append(string inBrackets, Func<string, string> onLines) => Insert(Array.LastIndexOf(_isRemoved, false), inBrackets, onLines);

    /// <summary>Makes the changes.</summary>
    public void Make()
    {
        if (IsInBrackets)
        {
            InsertInBrackets();
            RemoveInBrackets();
        }
        else
        {
            InsertLines();
            RemoveLines();
        }
    }

    private void InsertLines()
    {
        var indent = new string(' ', _edits.Column(_items[0].Start));
        foreach (var (after, _, onLines) in _inserted)
        {
            var text = _isList ? $"{indent}- {onLines(indent + "  ").TrimStart()}" : onLines(indent);
            if (after >= 0)
            {
                _edits.InsertBelow(_items[after].End, text);
            }
            else if (_edits.BeginsLine(_items[0].Start))
            {
                _edits.Insert(LinesOf(0).Start, text + "\n");
            }
            else
            {
                throw new UnforeseenFormException();
            }
        }

        if (_inserted.Count == 0 && _isRemoved.All(r => r))
        {
            // Nothing at all would read as a value that is missing.
            if (_floor == 0 || _edits.Text[_floor - 1] != ':' || !_edits.BeginsLine(_items[0].Start))
            {
                throw new UnforeseenFormException();
            }

            _edits.Insert(_floor, _isList ? " []" : " {}");
        }
    }

    private void RemoveLines()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (!_isRemoved[i])
            {
                continue;
            }

            if (_edits.BeginsLine(_items[i].Start))
            {
                _edits.Remove(LinesOf(i).Start, LinesOf(i).End);
            }
            else if (i + 1 < _items.Count && !_isList)
            {
                // The first field of a map that begins behind a dash: the next one takes its place.
                _edits.Remove(_items[i].Start, _items[i + 1].Start);
            }
            else
            {
                throw new UnforeseenFormException();
            }
        }
    }

    /// <summary>The lines of an item, from its comment to the line end behind it.</summary>
    private TextSpan LinesOf(int item)
    {
        var (start, floor) = (_edits.LineStart(_items[item].Start), item == 0 ? _floor : _items[item - 1].End);
        var column = _edits.Column(_items[item].Start);
        while (start > 0 && _edits.LineStart(start - 1) is var above && above > floor && IsComment(above, start, column))
        {
            start = above;
        }

        return new TextSpan(start, Math.Min(_edits.Text.Length, _edits.LineEnd(_items[item].End) + 1));
    }

    private bool IsComment(int start, int end, int column)
    {
        var line = _edits.Text.AsSpan(start, end - start);
        return line.TrimStart() is ['#', ..] && line.Length - line.TrimStart().Length == column;
    }

    private void InsertInBrackets()
    {
        foreach (var group in _inserted.GroupBy(i => i.After))
        {
            var text = string.Join(", ", group.Select(g => g.InBrackets));
            if (group.Key >= 0)
            {
                _edits.Insert(_items[group.Key].End, $", {text}");
            }
            else
            {
                _edits.Insert(_node.Span.Start + 1, _isRemoved.All(r => r) ? text : $"{text}, ");
            }
        }
    }

    private void RemoveInBrackets()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            var first = i;
            while (i < _items.Count && _isRemoved[i])
            {
                i++;
            }

            if (i > first)
            {
                RemoveInBrackets(first, i - 1);
            }
        }
    }

    /// <summary>Takes out a run of items that is not followed by another one to take out.</summary>
    private void RemoveInBrackets(int first, int last)
    {
        var comma = Comma(_items[last].End);
        if (first == 0 && last == _items.Count - 1)
        {
            _edits.Remove(_items[0].Start, comma);
        }
        else if (_edits.BeginsLine(_items[first].Start) && EndsLine(comma) is { } end)
        {
            _edits.Remove(_edits.LineStart(_items[first].Start), end + 1);
        }
        else if (last + 1 < _items.Count)
        {
            _edits.Remove(_items[first].Start, _edits.AreOnOneLine(_items[last].End, _items[last + 1].Start) ? _items[last + 1].Start : comma);
        }
        else if (_edits.AreOnOneLine(_items[first - 1].End, _items[first].Start))
        {
            _edits.Remove(_items[first - 1].End, _items[last].End);
        }
        else
        {
            _edits.Remove(_items[first].Start, comma);
        }
    }

    /// <summary>Behind the comma that follows a place; the place where none does.</summary>
    private int Comma(int at)
    {
        var next = at;
        while (next < _edits.Text.Length && char.IsWhiteSpace(_edits.Text[next]))
        {
            next++;
        }

        return next < _edits.Text.Length && _edits.Text[next] == ',' ? next + 1 : at;
    }

    /// <summary>The end of the line where nothing but a comment follows a place on it; null where something does.</summary>
    private int? EndsLine(int at)
    {
        var end = _edits.LineEnd(at);
        return _edits.Text.AsSpan(at, end - at).TrimStart() is [] or ['#', ..] ? end : null;
    }

    private static int Dash(string text, int at)
    {
        var dash = at - 1;
        while (dash > 0 && char.IsWhiteSpace(text[dash]))
        {
            dash--;
        }

        return dash >= 0 && text[dash] == '-' ? dash : throw new UnforeseenFormException();
    }
}
