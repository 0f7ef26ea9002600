namespace Onsite.Simulation.Kernel.Journal;

/// <summary>What is worth telling of a run, in its order. It keeps a bounded number and counts the rest, so that something that flaps does not fill the memory.</summary>
internal sealed class RunJournal
{
    private const int Most = 4096;

    private readonly List<Note> _notes = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>What happened beyond what is kept.</summary>
    public long Dropped { get; private set; }

    /// <summary>Notes something. Whoever calls this calls it at a change of state, not for every call.</summary>
    public void Add(in Note note)
    {
        if (_notes.Count < Most)
        {
            _notes.Add(note);
        }
        else
        {
            Dropped++;
        }
    }
}
