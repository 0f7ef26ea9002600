namespace Onsite.Evaluation.Text;

/// <summary>A word while Porter's steps (1980, section 3) work on it. Letters are changed in place.</summary>
internal ref struct PorterWord
{
    private static readonly (string From, string To)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] SingleSuffixes =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] RemovableSuffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    private readonly Span<char> _letters;
    private int _length;

    public PorterWord(Span<char> letters, int length)
    {
        _letters = letters;
        _length = length;
    }

    public override readonly string ToString() => new(_letters[.._length]);

    /// <summary>Whether nothing has been stripped off a word.</summary>
    public readonly bool Is(string word) => _letters[.._length].SequenceEqual(word);

    /// <summary>Step 1a.</summary>
    public void RemovePlural()
    {
        if (EndsWith("sses") || EndsWith("ies"))
        {
            _length -= 2;
        }
        else if (EndsWith("s") && !EndsWith("ss") && _length > 2)
        {
            _length--;
        }
    }

    /// <summary>Step 1b.</summary>
    public void RemovePastAndProgressive()
    {
        if (EndsWith("eed"))
        {
            if (Measure(_length - 3) > 0)
            {
                _length--;
            }

            return;
        }

        var cut = EndsWith("ed") ? 2 : EndsWith("ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(_length - cut))
        {
            return;
        }

        _length -= cut;
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            Append('e');
        }
        else if (EndsInDoubleConsonant(_length) && _letters[_length - 1] is not ('l' or 's' or 'z'))
        {
            _length--;
        }
        else if (Measure(_length) == 1 && EndsInConsonantVowelConsonant(_length))
        {
            Append('e');
        }
    }

    /// <summary>Step 1c.</summary>
    public readonly void TurnFinalYIntoI()
    {
        if (EndsWith("y") && HasVowel(_length - 1))
        {
            _letters[_length - 1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    public void ReplaceDoubleSuffixes() => ReplaceFirst(DoubleSuffixes);

    /// <summary>Step 3.</summary>
    public void ReplaceSingleSuffixes() => ReplaceFirst(SingleSuffixes);

    /// <summary>Step 4.</summary>
    public void RemoveSuffixes()
    {
        foreach (var suffix in RemovableSuffixes)
        {
            if (!EndsWith(suffix))
            {
                continue;
            }

            var rest = _length - suffix.Length;
            if (Measure(rest) > 1 && (suffix != "ion" || (rest > 0 && _letters[rest - 1] is 's' or 't')))
            {
                _length = rest;
            }

            return;
        }
    }

    /// <summary>Step 5a.</summary>
    public void RemoveFinalE()
    {
        if (!EndsWith("e"))
        {
            return;
        }

        var measure = Measure(_length - 1);
        if (measure > 1 || (measure == 1 && !EndsInConsonantVowelConsonant(_length - 1)))
        {
            _length--;
        }
    }

    /// <summary>Step 5b.</summary>
    public void UndoubleFinalL()
    {
        if (EndsWith("ll") && Measure(_length) > 1)
        {
            _length--;
        }
    }

    private void ReplaceFirst((string From, string To)[] suffixes)
    {
        foreach (var (from, to) in suffixes)
        {
            if (!EndsWith(from))
            {
                continue;
            }

            var rest = _length - from.Length;
            if (Measure(rest) > 0)
            {
                to.CopyTo(_letters[rest..]);
                _length = rest + to.Length;
            }

            return;
        }
    }

    private void Append(char c) => _letters[_length++] = c;

    private readonly bool EndsWith(string suffix) => _letters[.._length].EndsWith(suffix);

    private readonly bool IsConsonant(int i) => _letters[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    /// <summary>How often a vowel sequence is followed by a consonant sequence in the first <paramref name="length"/> letters: Porter's m.</summary>
    private readonly int Measure(int length)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < length; i++)
        {
            var consonant = IsConsonant(i);
            if (consonant && afterVowel)
            {
                measure++;
            }

            afterVowel = !consonant;
        }

        return measure;
    }

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(i))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsInDoubleConsonant(int length) =>
        length >= 2 && _letters[length - 1] == _letters[length - 2] && IsConsonant(length - 1);

    private readonly bool EndsInConsonantVowelConsonant(int length) =>
        length >= 3 && IsConsonant(length - 3) && !IsConsonant(length - 2) && IsConsonant(length - 1) && _letters[length - 1] is not ('w' or 'x' or 'y');
}
