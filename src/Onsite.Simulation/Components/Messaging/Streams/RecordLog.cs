namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>Messages by their offset, from the first that somebody may still read. A ring that grows with the backlog and with nothing else.</summary>
internal sealed class RecordLog
{
    private StreamRecord[] _ring = new StreamRecord[16];

    /// <summary>The offset of the first message that is kept.</summary>
    public long First { get; private set; }

    /// <summary>The offset that the next message will have.</summary>
    public long End { get; private set; }

    /// <summary>A message. The reference holds until the next is appended.</summary>
    public ref StreamRecord this[long offset] => ref _ring[offset & (_ring.Length - 1)];

    /// <summary>Adds a message.</summary>
    public void Append(in StreamRecord record)
    {
        if (End - First == _ring.Length)
        {
            var larger = new StreamRecord[2 * _ring.Length];
            for (var offset = First; offset < End; offset++)
            {
                larger[offset & (larger.Length - 1)] = this[offset];
            }

            _ring = larger;
        }

        this[End++] = record;
    }

    /// <summary>Forgets what lies before an offset.</summary>
    public void DropBefore(long offset) => First = Math.Clamp(offset, First, End);

    /// <summary>Forgets what lies from an offset on.</summary>
    public void Truncate(long end) => End = Math.Clamp(end, First, End);
}
