using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Pools;

namespace Onsite.Simulation.Network;

/// <summary>Tells what becomes of a link: changes of state, each once, and not every call.</summary>
internal sealed class LinkNotes
{
    private const int Block = 100;
    private const int Amplified = 110;

    private readonly Link _link;
    private Episode _timeouts;
    private Episode _refusals;
    private Episode _amplification;
    private BreakerState _breaker;
    private bool _isExhausted;
    private long _exchangesBefore;
    private long _repeatedBefore;

    public LinkNotes(Link link) => _link = link;

    /// <summary>A try took too long.</summary>
    public void TimedOut(Engine engine, long timeout)
    {
        if (_timeouts.Begins(engine.Now))
        {
            engine.Note(_link, NoteKind.TimeoutsBegan, timeout);
        }
    }

    /// <summary>A limit of rate has refused.</summary>
    public void RateLimited(Engine engine)
    {
        if (_refusals.Begins(engine.Now))
        {
            engine.Note(_link, NoteKind.RateLimitBegan);
        }
    }

    /// <summary>The breaker may have changed.</summary>
    public void Watch(Engine engine, CircuitBreaker breaker)
    {
        if (breaker.State == _breaker)
        {
            return;
        }

        _breaker = breaker.State;
        switch (_breaker)
        {
            case BreakerState.Open:
                engine.Note(_link, NoteKind.BreakerOpened, breaker.FailurePercent);
                break;
            case BreakerState.HalfOpen:
                engine.Note(_link, NoteKind.BreakerHalfOpened);
                break;
            default:
                engine.Note(_link, NoteKind.BreakerClosed);
                break;
        }
    }

    /// <summary>The pool may have changed.</summary>
    public void Watch(Engine engine, ConnectionPool pool)
    {
        if (pool.IsExhausted != _isExhausted)
        {
            _isExhausted = pool.IsExhausted;
            engine.Note(_link, _isExhausted ? NoteKind.PoolExhausted : NoteKind.PoolRecovered, _isExhausted ? pool.Waiting : 0);
        }
    }

    /// <summary>A call begins. Every hundred calls it looks how many repetitions there were meanwhile.</summary>
    public void Watch(Engine engine, LinkCounts counts)
    {
        if (counts.Exchanges - _exchangesBefore < Block)
        {
            return;
        }

        var repeated = counts.Retries + counts.Hedges;
        var attempts = Block + ((repeated - _repeatedBefore) * Block / (counts.Exchanges - _exchangesBefore));
        (_exchangesBefore, _repeatedBefore) = (counts.Exchanges, repeated);
        if (attempts > Amplified && _amplification.Begins(engine.Now))
        {
            engine.Note(_link, NoteKind.AmplificationBegan, attempts);
        }
    }

    /// <summary>Counting begins anew.</summary>
    public void Restart() => (_exchangesBefore, _repeatedBefore) = (0, 0);
}
