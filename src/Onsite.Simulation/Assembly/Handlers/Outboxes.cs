using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Assembly.Handlers;

/// <summary>Which publication belongs to which write: the one after it that names its store as outbox, with no other write to that store between them, in the same list of steps.</summary>
internal static class Outboxes
{
    /// <summary>The publication that is part of a write; null where there is none.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="at">The place of the write among them.</param>
    public static AskStep? MessageOf(IReadOnlyList<Step> steps, int at)
    {
        var store = ((AskStep)steps[at]).Target;
        foreach (var step in steps.Skip(at + 1).OfType<AskStep>())
        {
            if (step.Outbox == store)
            {
                return step;
            }

            if (step.Ask == Ask.Write && step.Target == store)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The write that a publication is part of; null where there is none, or where the write has a message already.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="at">The place of the publication among them.</param>
    public static AskStep? WriteOf(IReadOnlyList<Step> steps, int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (steps[before] is AskStep { Ask: Ask.Write } write && write.Target == ((AskStep)steps[at]).Outbox)
            {
                return ReferenceEquals(MessageOf(steps, before), steps[at]) && write.Times is null && !write.SpreadsKeys ? write : null;
            }
        }

        return null;
    }
}
