using System.Text;

namespace Onsite.Evaluation.Delivery;

/// <summary>The words of a transcript as a text, and which word stands where in it. A long pause ends a sentence where the transcriber set no mark.</summary>
internal sealed class SpokenText
{
    /// <summary>From this pause on a sentence has ended, in seconds.</summary>
    private const double SentencePause = 1.2;

    private readonly int[] _starts;

    private SpokenText(string text, int[] starts)
    {
        Text = text;
        _starts = starts;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text of a transcript.</summary>
    public static SpokenText Of(Transcript transcript)
    {
        var text = new StringBuilder();
        var starts = new int[transcript.Words.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            var word = transcript.Words[i];
            text.Append(text.Length > 0 ? " " : string.Empty);
            starts[i] = text.Length;
            text.Append(word.Text);
            if (i + 1 < starts.Length && transcript.Words[i + 1].Start - word.End >= SentencePause && word.Text is not [.., '.' or '?' or '!' or ',' or ':' or ';' or '…'])
            {
                text.Append('.');
            }
        }

        return new SpokenText(text.ToString(), starts);
    }

    /// <summary>The index of the word at an offset.</summary>
    public int WordAt(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
