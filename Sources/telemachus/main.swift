// The host that ships: the command line with the built-in plugins.

import TelemachusBuiltIns
import TelemachusCommands

TelemachusTool.main(plugins: BuiltInPlugins.registrations)
