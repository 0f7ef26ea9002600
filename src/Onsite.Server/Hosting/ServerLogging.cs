using Microsoft.Extensions.Logging.Console;

namespace Onsite.Server.Hosting;

/// <summary>
/// Where the log goes: to standard error, so that what a command prints stays clean. A person at a terminal sees warnings; where the output is collected, there is one line of JSON for everything that happened.
/// </summary>
internal static class ServerLogging
{
    public static void Configure(ILoggingBuilder logging)
    {
        var collected = Console.IsErrorRedirected;
        logging.ClearProviders();
        logging.SetMinimumLevel(collected ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Why the server cannot start is said in a sentence by whoever started it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (collected)
        {
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(simple => simple.SingleLine = true);
        }
    }
}
