using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Services;

/// <content>How many are asked at once.</content>
internal sealed partial class ServiceNode
{
    /// <summary>Sends all at once. One more than are sent is waited for while they are sent, since an answer may come at once.</summary>
    private void Scatter(int number, Fan[] fans)
    {
        var (request, generation) = (Engine.Calls[number].Request, Engine.Calls[number].Generation);
        Engine.Calls[number].Pending = 1;
        foreach (var fan in fans)
        {
            var times = (long)Math.Ceiling(fan.Times.Next(_choice));
            for (var i = 0; i < times && Engine.Calls[number].Generation == generation; i++)
            {
                Engine.Calls[number].Pending++;
                var isBeside = fan.IsBeside || (i > 0 && fan.Verb == Verb.Write);
                var sent = request.For(number, generation, Engine.Now, fan.Verb) with { Write = isBeside ? -request.Write : request.Write };
                fan.Link.Send(fan.Keys is { } keys ? sent with { Key = keys.Next() } : fan.SpreadsKeys ? sent with { Key = 1 + (long)(_choice.NextUInt64() >> 2) } : sent);
            }
        }

        if (Engine.Calls[number].Generation == generation)
        {
            GatherOne(number);
        }
    }

    private void GatherOne(int number)
    {
        ref var call = ref Engine.Calls[number];
        if (--call.Pending == 0)
        {
            GoOn(number, failed: call.Cause.Outcome != Outcome.Ok, missed: false);
        }
    }
}
