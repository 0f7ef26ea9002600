namespace Onsite.Simulation.Components.Messaging;

/// <summary>Something where messages wait for those who handle them: what an autoscaler of workers may go by.</summary>
internal interface IBacklog
{
    /// <summary>Messages that are not handled and could be: those that wait in a queue, or how far a group lags behind.</summary>
    long Backlog { get; }
}
