using System.CommandLine;
using Onsite.Server.Hosting;

namespace Onsite.Cli.Commands;

/// <summary>The options that name a language model.</summary>
internal sealed class ModelOptions
{
    public Option<bool> Assist { get; } = new("--assist") { Description = "Let a language model propose sentences for points that were not observed; the rubric scores them, and each is marked" };

    public Option<string?> Endpoint { get; } = new("--model-endpoint") { Description = $"Address of an OpenAI-compatible API, as http://localhost:11434/v1 (or {ModelEndpoint.AddressVariable}; a key goes into {ModelEndpoint.KeyVariable})", HelpName = "URL" };

    public Option<string?> Model { get; } = new("--model") { Description = $"Name of the model (or {ModelEndpoint.ModelVariable})", HelpName = "NAME" };

    /// <summary>The endpoint to ask; null where no help is asked for.</summary>
    /// <exception cref="CommandException">Help is asked for, and none can be had.</exception>
    public ModelEndpoint? Read(ParseResult parsed)
    {
        if (!parsed.GetValue(Assist))
        {
            return null;
        }

        var endpoint = ModelEndpoint.FromEnvironment(out var mistake, name => Value(parsed, name));
        return endpoint ?? throw new CommandException(ExitCodes.Usage, mistake ?? $"--assist needs a model: name one with --model-endpoint URL and --model NAME, or set {ModelEndpoint.AddressVariable} and {ModelEndpoint.ModelVariable}.");
    }

    private string? Value(ParseResult parsed, string name) => name switch
    {
        ModelEndpoint.AddressVariable => parsed.GetValue(Endpoint),
        ModelEndpoint.ModelVariable => parsed.GetValue(Model),
        _ => null,
    };
}
