using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Services;

/// <summary>How a new version of a service is brought out: its processes are restarted a few at a time.</summary>
internal sealed partial class ServiceNode
{
    private readonly Queue<int> _toDeploy = new();
    private int _deploying;

    /// <inheritdoc />
    public void Deploy(int atOnce = 1)
    {
        for (var part = 0; part < _replicas.Length; part++)
        {
            if (_replicas[part].State == PartState.Serving)
            {
                _toDeploy.Enqueue(part);
            }
        }

        Engine.Note(this, NoteKind.DeployBegan, _toDeploy.Count);
        var begun = 0;
        do
        {
            DeployNext();
        }
        while (++begun < atOnce && _toDeploy.Count > 0);
    }

    private void IsDeployed(Replica replica)
    {
        if (replica.IsDeploying)
        {
            replica.IsDeploying = false;
            _deploying--;
            DeployNext();
        }
    }

    /// <summary>Restarts the next process in line; what is down or has been taken away meanwhile needs no restart.</summary>
    private void DeployNext()
    {
        while (_toDeploy.TryDequeue(out var part))
        {
            if (_replicas[part].State == PartState.Serving)
            {
                _deploying++;
                _replicas[part].IsDeploying = true;
                BeginDrain(part, comesBack: true);
                return;
            }
        }

        if (_deploying == 0)
        {
            Engine.Note(this, NoteKind.DeployEnded);
        }
    }
}
