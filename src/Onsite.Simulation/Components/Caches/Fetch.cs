namespace Onsite.Simulation.Components.Caches;

/// <summary>Somebody was told that a value is not there, and is expected to bring it.</summary>
internal struct Fetch
{
    /// <summary>The call on whose behalf it was read; the same call brings the value.</summary>
    public int Parent;

    /// <summary>The generation of that call.</summary>
    public int ParentGeneration;

    /// <summary>Grows each time that its place is taken or given back.</summary>
    public int Generation;

    /// <summary>The wanted key.</summary>
    public int Wanted;

    /// <summary>When it is not expected any more.</summary>
    public long Until;

    /// <summary>The one before it that fetches the same key.</summary>
    public int Previous;

    /// <summary>The one after it that fetches the same key; of a free place, the next free one.</summary>
    public int Next;

    /// <summary>The one that began right before it, whatever its key.</summary>
    public int Older;

    /// <summary>The one that began right after it.</summary>
    public int Younger;

    /// <summary>Whether the key was invalidated since: what is brought is turned away.</summary>
    public bool IsVoid;
}
