using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <content>How it dies and comes back.</content>
internal sealed partial class QueueNode
{
    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_isUp)
        {
            return;
        }

        _isUp = false;
        var dying = Engine.CallsAt(this);
        _intake.Crash(Engine.Now);
        _publishing = 0;
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        foreach (var message in _messages.All())
        {
            if (!_options.IsDurable)
            {
                End(message);
                Counts.Lost++;
            }
            else if (_messages[message].State == MessageState.InWork)
            {
                Withdraw(message);
                MakeReady(message);
            }
        }

        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_isUp)
        {
            _isUp = true;
            Engine.Note(this, NoteKind.Recovered, part: part);
            _consumers.LookAgain();
            Dispatch();
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _pace = pace;
    }
}
