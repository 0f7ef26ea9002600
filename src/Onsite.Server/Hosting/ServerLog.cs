namespace Onsite.Server.Hosting;

/// <summary>What the server tells its log. Never an answer, never source code.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Questions} questions and {Concepts} concepts from {Folder} in {Milliseconds} ms")]
    public static partial void ContentRead(ILogger logger, int questions, int concepts, string folder, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Diagnostic}")]
    public static partial void ContentProblem(ILogger logger, string diagnostic);

    [LoggerMessage(Level = LogLevel.Error, Message = "A text could not be judged while it was typed")]
    public static partial void LiveFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The simulator has made an error in scenario {Scenario}")]
    public static partial void SimulatorFailed(ILogger logger, string scenario, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Warmed up with {Estimates} estimates")]
    public static partial void WarmedUp(ILogger logger, int estimates);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scenario {Scenario} could not be run to warm up")]
    public static partial void WarmUpFailed(ILogger logger, string scenario, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Round {Round} could not be judged or run")]
    public static partial void RoundFailed(ILogger logger, string round, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    public static partial void RequestDone(ILogger logger, string method, string route, int status, double milliseconds);
}
