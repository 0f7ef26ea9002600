using Onsite.Cli;
using Onsite.Cli.Terminal;

return await OnsiteProgram.RunAsync(args, ConsoleScreen.OfProcess());
