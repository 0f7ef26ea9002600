using System.Globalization;

namespace Onsite.Practice.Assist;

/// <summary>What became of a model's help, in a sentence.</summary>
public static class AssistWords
{
    /// <summary>The sentence for a judgement.</summary>
    /// <param name="assisted">The judgement.</param>
    /// <param name="model">Name of the model.</param>
    public static string Of(AssistedJudgement assisted, string model)
    {
        if (assisted.Reply.Failure is { } failure)
        {
            return $"{failure} The judgement is as it is without a model.";
        }

        if (assisted.Asked == 0)
        {
            return $"There was nothing to ask {model}: every point was observed.";
        }

        var proposed = assisted.Reply.Quotes.Count;
        var dropped = assisted.Reply.Dropped == 0 ? string.Empty : $" {assisted.Reply.Dropped} more {(assisted.Reply.Dropped == 1 ? "was" : "were")} not in the answer and dropped.";
        var asked = $"{model} was asked about {Counted(assisted.Asked, "point")} and ";
        return proposed == 0
            ? $"{asked}proposed nothing that is in the answer."
            : $"{asked}proposed {Counted(proposed, "quote")}; the rubric bore out {(assisted.Borne == 0 ? "none" : assisted.Borne.ToString(CultureInfo.InvariantCulture))}.{dropped}";
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
