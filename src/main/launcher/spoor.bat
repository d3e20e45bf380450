@echo off
rem Starts Spoor, from any folder.
rem   SPOOR_JAVA  another Java: the folder of a JDK, or its java.exe
rem   SPOOR_OPTS  options for the JVM
setlocal
set "NoDefaultCurrentDirectoryInExePath=1"
set "SPOOR_HOME=%~dp0.."

rem The JDK that built this program needs no check.
set "JAVA=@JDK@\bin\java.exe"
if defined SPOOR_JAVA goto :given
if exist "%JAVA%" goto :run
rem Standard output is for results: the JVM's messages go to standard error.
set "QUIET=-XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr -Xlog:aot*=off:stderr"

rem After a move the JVM ignores the AOT cache: it holds the paths of the jars. This makes it anew.
if "%~1"=="renew-cache" if "%~2"=="" (
    "%JAVA%" -p "%SPOOR_HOME%\lib" -m spoor/spoor.app.AotCache "%SPOOR_HOME%\lib"
    exit /b
)

rem The JVM ignores an AOT cache that does not fit.
set "CACHE="
if exist "%SPOOR_HOME%\lib\spoor.aot" set CACHE="-XX:AOTCache=%SPOOR_HOME%\lib\spoor.aot"

"%JAVA%" %QUIET% "@%SPOOR_HOME%\lib\jvm.options" %SPOOR_OPTS% %CACHE% -p "%SPOOR_HOME%\lib" -m spoor/spoor.app.Main %*
exit /b

rem Whether JAVA is an executable of Java 25 or newer.
:fits
if not exist "%JAVA%" exit /b 1
for %%j in ("%JAVA%") do set "PATH=%%~dpj;%PATH%"
set "VERSION="
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1') do if not defined VERSION set "VERSION=%%~v"
for /f "delims=.-+" %%m in ("%VERSION%") do set "VERSION=%%m"
if not defined VERSION exit /b 1
set /a VERSION=VERSION 2>nul
if %VERSION% lss 25 exit /b 1
exit /b 0
