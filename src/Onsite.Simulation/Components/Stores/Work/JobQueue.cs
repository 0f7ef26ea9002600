namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>Jobs in line, first come first served, linked through the jobs themselves. A job stands in one queue at most.</summary>
internal struct JobQueue
{
    private int _first;
    private int _last;

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a job at the end.</summary>
    public void Enqueue(SlotPool<Job> jobs, int job)
    {
        if (Count++ == 0)
        {
            _first = job;
        }
        else
        {
            jobs[_last].Next = job;
        }

        _last = job;
    }

    /// <summary>Takes the first; the queue must not be empty.</summary>
    public int Dequeue(SlotPool<Job> jobs)
    {
        var job = _first;
        _first = jobs[job].Next;
        Count--;
        return job;
    }
}
