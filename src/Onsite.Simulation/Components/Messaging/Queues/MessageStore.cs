using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>The messages of a queue, in the order in which they were published.</summary>
internal sealed class MessageStore
{
    private readonly Places<Message> _places = new();
    private int _newest = -1;

    /// <summary>The oldest message that the queue has not done with; -1 for none.</summary>
    public int Oldest { get; private set; } = -1;

    /// <summary>A message. The reference holds until the next is added.</summary>
    public ref Message this[int message] => ref _places[message];

    /// <summary>Grows with each use of its place.</summary>
    public int GenerationOf(int message) => _places.GenerationOf(message);

    /// <summary>Takes a message in.</summary>
    public int Add(in Request request, long now)
    {
        var added = _places.Take(new Message { Request = request, PublishedAt = now, Current = -1, Older = _newest, Newer = -1 });
        if (_newest >= 0)
        {
            _places[_newest].Newer = added;
        }
        else
        {
            Oldest = added;
        }

        _newest = added;
        return added;
    }

    /// <summary>The queue has done with a message. Its place is free when its last delivery has ended too.</summary>
    public void End(int message)
    {
        ref var ended = ref _places[message];
        ended.State = MessageState.Over;
        ended.Current = -1;
        if (ended.Older >= 0)
        {
            _places[ended.Older].Newer = ended.Newer;
        }
        else
        {
            Oldest = ended.Newer;
        }

        if (ended.Newer >= 0)
        {
            _places[ended.Newer].Older = ended.Older;
        }
        else
        {
            _newest = ended.Older;
        }

        FreeIfUnused(message);
    }

    /// <summary>A delivery of a message has ended.</summary>
    public void EndDelivery(int message)
    {
        _places[message].Outstanding--;
        FreeIfUnused(message);
    }

    /// <summary>The messages that the queue has not done with, from the oldest.</summary>
    public IEnumerable<int> All()
    {
        for (var message = Oldest; message >= 0;)
        {
            var newer = _places[message].Newer;
            yield return message;
            message = newer;
        }
    }

    /// <summary>Adds the writes of all messages that are there or at work.</summary>
    public void AddWrites(ISet<long> writes)
    {
        for (var message = 0; message < _places.Used; message++)
        {
            if (_places.Lives(message) && _places[message].Request.Write is not 0 and var write)
            {
                writes.Add(write);
            }
        }
    }

    private void FreeIfUnused(int message)
    {
        if (_places[message] is { State: MessageState.Over, Outstanding: 0 })
        {
            _places.Return(message);
        }
    }
}
