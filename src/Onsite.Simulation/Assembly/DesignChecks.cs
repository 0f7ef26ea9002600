using Onsite.Documents;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Files;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Assembly;

/// <summary>Says everything that keeps a design from running with a scenario, each at its place.</summary>
internal sealed class DesignChecks
{
    private static readonly string[] ClientPolicies = ["retries", "breaker", "rateLimit", "pool", "bulkhead", "window", "hedge", "throttle"];

    private readonly Scenario _scenario;
    private readonly Design _design;
    private readonly DiagnosticList _diagnostics;
    private readonly Dictionary<string, Component> _components = new(StringComparer.Ordinal);
    private readonly List<DesignLink> _links = [];

    private DesignChecks(Scenario scenario, Design design, DiagnosticList diagnostics)
    {
        _scenario = scenario;
        _design = design;
        _diagnostics = diagnostics;
    }

    /// <summary>Checks a design.</summary>
    public static void Run(Scenario scenario, Design design, DiagnosticList diagnostics)
    {
        var checks = new DesignChecks(scenario, design, diagnostics);
        checks.Components();
        checks.Links();
        checks.Entries();
        checks.Handlers();
        checks.Cycles();
        checks.Reach();
        checks.Drawing();
    }

    private IComponentKind KindOf(string component) => ComponentKinds.Find(_components[component].Kind)!;

    private Role RoleOf(string component) => KindOf(component).Role;

    private void Components()
    {
        foreach (var component in _scenario.Given.Concat(_design.Components))
        {
            if (_components.TryAdd(component.Name, component))
            {
                continue;
            }

            var given = _components[component.Name].IsGiven && !component.IsGiven;
            Error(SimulationCodes.DuplicateName, component.Place, given ? $"The scenario gives '{component.Name}'; a design cannot have another." : $"There are two components '{component.Name}'.", given ? "Link to it, and delete yours." : "Give each a name of its own.");
        }
    }

    private void Links()
    {
        var seen = new HashSet<(string From, string To)>();
        foreach (var link in _design.Links)
        {
            if (!Exists(link.From, link.Place) | !Exists(link.To, link.Place))
            {
                continue;
            }

            if (!seen.Add((link.From, link.To)))
            {
                Error(SimulationCodes.DuplicateName, link.Place, $"There are two links {link.Name}.", "Keep one.");
            }
            else if (Impossible(RoleOf(link.From), RoleOf(link.To)) is { } why)
            {
                Error(SimulationCodes.ImpossibleLink, link.Place, $"{link.Name}: {why}", "Turn it round, or put a service between them.");
            }
            else
            {
                _links.Add(link);
                Clients(link);
                if (link.Policies.IsWritten("weight") && !KindOf(link.From).HandsOnToSeveral)
                {
                    Error(SimulationCodes.ImpossibleLink, link.Policies.LocationOf("weight"), $"{link.Name}: '{link.From}' is a {_components[link.From].Kind}; it does not choose among its links by weight.", "Delete 'weight', or put a dns there.");
                }
            }
        }
    }

    /// <summary>What clients do is what the scenario says, unless the link has a timeout of its own.</summary>
    private void Clients(DesignLink link)
    {
        if (RoleOf(link.From) != Role.Client || link.Policies.IsWritten("timeout"))
        {
            return;
        }

        foreach (var field in ClientPolicies.Where(link.Policies.IsWritten))
        {
            Error(SimulationCodes.ImpossibleLink, link.Policies.LocationOf(field), $"{link.Name}: '{field}' does nothing: what clients do about late and bad answers is said by the scenario.", "Delete it, or write a 'timeout' as well; then the link says all of it.");
        }
    }

    private static string? Impossible(Role from, Role to) => (from, to) switch
    {
        (_, Role.Client) => "nothing can call clients; answers go back by themselves.",
        (_, Role.Control) or (Role.Control, _) => "an autoscaler watches what its 'of' names and is sent nothing.",
        (Role.Cache or Role.Store or Role.External, not (Role.Service or Role.Balancer or Role.Store)) => "it sends nothing of its own.",
        (Role.Store or Role.External, _) => "it sends nothing of its own.",
        (Role.Balancer, not Role.Service and not Role.Balancer) => "a balancer hands on to services.",
        (Role.Client, Role.Store or Role.Messages) => "clients do not come to it directly.",
        _ => null,
    };

    private void Entries()
    {
        var clients = _components.Values.Where(c => RoleOf(c.Name) == Role.Client).ToList();
        if (clients.Count == 0)
        {
            Error(SimulationCodes.NoEntry, _design.Components.Count > 0 ? _design.Components[0].Place : _design.Place, "Nobody comes: the design has no clients.", "Add 'shoppers: {kind: clients}' and a link from it.");
        }

        foreach (var client in clients)
        {
            var ways = _links.Count(l => l.From == client.Name);
            if (ways != 1)
            {
                Error(SimulationCodes.NoEntry, client.Place, ways == 0 ? $"'{client.Name}' leads nowhere: its requests reach nothing." : $"'{client.Name}' leads to {ways} components; it has to lead to one.", ways == 0 ? $"Add a link '{client.Name} -> …' to what takes its requests first." : "Put a load balancer before the others.");
            }
        }

        foreach (var balancer in _components.Values.Where(c => RoleOf(c.Name) == Role.Balancer))
        {
            var ways = _links.Count(l => l.From == balancer.Name);
            if (ways != 1 && !(ways > 1 && KindOf(balancer.Name).HandsOnToSeveral))
            {
                Error(SimulationCodes.NoEntry, balancer.Place, ways == 0 ? $"'{balancer.Name}' has nothing behind it." : $"'{balancer.Name}' has {ways} services behind it; it balances over the replicas of one.", ways == 0 ? "Link it to a service." : "Put an API gateway there, whose handlers choose.");
            }
        }

        foreach (var operation in _scenario.Operations.Where(o => o.From is not null && !clients.Exists(c => c.Name == o.From)))
        {
            Error(SimulationCodes.UnknownName, operation.Place, $"'{operation.Name}' comes from '{operation.From}', and the design has no such clients.", "Name the clients so.");
        }

        if (_scenario.Workload.Profile.Count == 0)
        {
            Error(SimulationCodes.NoEntry, new SourceLocation(string.Empty), "The scenario's profile is empty: nobody comes.", "Write 'profile: [{for: 5 min, rate: 600/s}]'.");
        }
    }

    private void Handlers()
    {
        var seen = new HashSet<(string Operation, string Component)>();
        foreach (var handler in _design.Handlers)
        {
            if (!Exists(handler.Component, handler.Place))
            {
                continue;
            }

            var known = _scenario.Operations.Select(o => o.Name).Append(Handler.Any).ToList();
            if (!known.Contains(handler.Operation))
            {
                var near = Spelling.Nearest(handler.Operation, known);
                Error(SimulationCodes.UnknownName, handler.Place, $"There is no operation '{handler.Operation}'.", near is null ? $"There are {string.Join(", ", known)}." : $"Did you mean '{near}'?");
            }
            else if (!seen.Add((handler.Operation, handler.Component)))
            {
                Error(SimulationCodes.DuplicateName, handler.Place, $"There are two handlers {handler.Operation}@{handler.Component}.", "Keep one.");
            }

            if (RoleOf(handler.Component) != Role.Service)
            {
                Error(SimulationCodes.ImpossibleStep, handler.Place, $"'{handler.Component}' runs no handlers; it is a {_components[handler.Component].Kind}.", "Write the handler of the service that calls it.");
            }
            else
            {
                Gateway(handler);
                Steps(handler.Component, handler.Steps);
            }
        }
    }

    /// <summary>A gateway calls the service that is meant, and decides nothing else.</summary>
    private void Gateway(Handler handler)
    {
        foreach (var step in handler.Steps.Where(s => _components[handler.Component].Kind == "api-gateway" && s is not (AskStep { OnFailure: null, IsDetached: false } or ReplyStep { IsFailure: false } or ComputeStep)))
        {
            Error(SimulationCodes.ImpossibleStep, step.Place, "A gateway hands a request on to one service and decides nothing else.", "Write '- call: that-service', and put what is to be decided into a service.");
        }
    }

    private void Steps(string component, IReadOnlyList<Step> steps)
    {
        foreach (var (step, at) in steps.Select((s, i) => (s, i)))
        {
            switch (step)
            {
                case AskStep ask:
                    Ask(component, ask);
                    CheckOutbox(ask, steps, at);
                    Steps(component, ask.OnMiss);
                    Steps(component, ask.OnFailure ?? []);
                    break;
                case ParallelStep parallel:
                    Steps(component, parallel.Asks);
                    break;
                case ChanceStep chance:
                    Steps(component, chance.Then);
                    Steps(component, chance.Otherwise);
                    break;
            }
        }
    }

    private void Ask(string component, AskStep ask)
    {
        if (!Exists(ask.Target, ask.Place))
        {
            return;
        }

        var role = RoleOf(ask.Target);
        if (!_links.Exists(l => l.From == component && l.To == ask.Target))
        {
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"'{component}' has no link to '{ask.Target}'.", $"Add '- {component} -> {ask.Target}' to the links.");
        }
        else if (!CanBeAsked(role, ask.Ask))
        {
            var words = Enum.GetValues<Ask>().Where(a => CanBeAsked(role, a)).Select(a => $"'{a.ToString().ToLowerInvariant()}'");
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"'{ask.Target}' is a {_components[ask.Target].Kind}; it cannot be asked to '{ask.Ask.ToString().ToLowerInvariant()}'.", $"It can be asked to {string.Join(", ", words)}.");
        }

        if (ask.Ask == Files.Designs.Ask.Write && role == Role.Cache && !_links.Exists(l => l.From == ask.Target))
        {
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"'{ask.Target}' is linked to no store that it could write to.", $"Add '- {ask.Target} -> orders-db' to the links, or write to the store and 'invalidate' or 'put' here.");
        }

        if (ask.OnMiss.Count > 0 && role != Role.Cache)
        {
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"'{ask.Target}' is no cache: nothing is missing in it.", "Delete 'miss'.");
        }
    }

    private void CheckOutbox(AskStep ask, IReadOnlyList<Step> steps, int at)
    {
        if (ask.Outbox is null || !Exists(ask.Outbox, ask.Place))
        {
            return;
        }

        if (!KindOf(ask.Outbox).Fields.Contains(OutboxBuilder.Field))
        {
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"'{ask.Outbox}' is a {_components[ask.Outbox].Kind}; it has no transactions that a message could be part of.", "Name a sql-database or a sharded-store.");
        }
        else if (Outboxes.WriteOf(steps, at) is null)
        {
            Error(SimulationCodes.ImpossibleStep, ask.Place, $"No write to '{ask.Outbox}' comes before this publication that is without a message yet: it could be part of none.", $"Put '- write: {ask.Outbox}' before it, in the same list and without 'times'.");
        }
    }

    private static bool CanBeAsked(Role role, Ask ask) => role switch
    {
        Role.Service or Role.Balancer => ask == Files.Designs.Ask.Call,
        Role.External => ask is Files.Designs.Ask.Call or Files.Designs.Ask.Read or Files.Designs.Ask.Write,
        Role.Cache => ask is Files.Designs.Ask.Read or Files.Designs.Ask.Put or Files.Designs.Ask.Write or Files.Designs.Ask.Invalidate,
        Role.Store => ask is Files.Designs.Ask.Read or Files.Designs.Ask.Write,
        Role.Messages or Role.Push => ask == Files.Designs.Ask.Publish,
        _ => false,
    };

    /// <summary>Finds circles of components that wait for each other. What goes through messages does not wait.</summary>
    private void Cycles()
    {
        var state = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var component in _components.Keys.Order(StringComparer.Ordinal))
        {
            Visit(component, state, path);
        }
    }

    private void Visit(string component, Dictionary<string, int> state, List<string> path)
    {
        const int OnPath = 1;
        const int Done = 2;
        if (state.ContainsKey(component))
        {
            return;
        }

        state[component] = OnPath;
        path.Add(component);
        if (RoleOf(component) != Role.Messages)
        {
            foreach (var link in _links.Where(l => l.From == component))
            {
                if (state.GetValueOrDefault(link.To) == OnPath)
                {
                    var circle = path.SkipWhile(p => p != link.To).Append(link.To);
                    Error(SimulationCodes.Cycle, link.Place, $"{string.Join(" → ", circle)}: they call each other in a circle and would wait for themselves.", "Put a queue between two of them, or delete a link.");
                }
                else
                {
                    Visit(link.To, state, path);
                }
            }
        }

        path.RemoveAt(path.Count - 1);
        state[component] = Done;
    }

    private void Reach()
    {
        foreach (var component in _design.Components.Where(c => RoleOf(c.Name) is not Role.Client and not Role.Control && !_links.Exists(l => l.To == c.Name)))
        {
            _diagnostics.Warning(SimulationCodes.Unreached, component.Place, $"Nothing leads to '{component.Name}': it costs and does nothing.", "Link something to it, or delete it.");
        }
    }

    /// <summary>What is only drawn keeps no design from running.</summary>
    private void Drawing()
    {
        foreach (var group in _design.Groups)
        {
            foreach (var member in group.Members.Where(m => !_components.ContainsKey(m)))
            {
                var near = Spelling.Nearest(member, _components.Keys);
                _diagnostics.Warning(SimulationCodes.UnknownName, group.Settings.LocationOf("members"), $"There is no component '{member}' to draw in '{group.Name}'.", near is null ? "Take it out of the group." : $"Did you mean '{near}'?");
            }
        }

        foreach (var place in _design.Places.Where(p => !_scenario.Given.Any(g => g.Name == p.Name)))
        {
            var isOwn = _components.ContainsKey(place.Name);
            _diagnostics.Warning(SimulationCodes.UnknownName, place.Place, isOwn ? $"'{place.Name}' is not given by the scenario: its place is its own 'at'." : $"The scenario gives no '{place.Name}'.", isOwn ? "Write the place into the component, and delete it here." : "Delete the line.");
        }
    }

    private bool Exists(string name, SourceLocation at)
    {
        if (_components.ContainsKey(name))
        {
            return true;
        }

        var near = Spelling.Nearest(name, _components.Keys);
        Error(SimulationCodes.UnknownName, at, $"There is no component '{name}'.", near is null ? "Add it to the components." : $"Did you mean '{near}'?");
        return false;
    }

    private void Error(string code, SourceLocation at, string message, string fix) => _diagnostics.Error(code, at, message, fix);
}
